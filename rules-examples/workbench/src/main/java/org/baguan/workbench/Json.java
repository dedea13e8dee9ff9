package org.baguan.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Label;
import org.baguan.rules.model.NextStep;

/**
 * Records as JSON: keys are the component names, codes their Chinese labels, dates ISO; a record that is one of
 * several alternatives says which by {@code kind}.
 */
final class Json {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectWriter WRITER = JsonMapper.builder()
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .build()
      .writerWithDefaultPrettyPrinter();

  private Json() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  /** Returns the figures under their contract names. */
  static ObjectNode of(Figures figures) {
    ObjectNode node = object();
    node.put("units", figures.units().size());
    node.put("posts", figures.posts().size());
    node.put("returned", figures.returned().size());
    node.put("proceeding", figures.proceeding().size());
    node.put("halted", figures.halted().size());
    node.set("deferred", of((Object) figures.deferred()));
    node.put("awaiting", figures.awaiting().size());
    node.put("undetermined", figures.undetermined().size());
    node.put("fromPool", figures.fromPool().size());
    node.put("inspectedUnits", figures.inspectedUnits().size());
    ObjectNode tracked = node.putObject("tracked");
    TrackingOutcome.told().forEach(o -> tracked.put(o.key(), figures.tracked().get(o).size()));
    ObjectNode now = node.putObject("now");
    figures.now().forEach((standing, cases) -> now.put(standing.key(), cases.size()));
    return node;
  }

  /** Returns any value of the model. */
  static JsonNode of(Object value) {
    if (value == null) {
      return NullNode.getInstance();
    } else if (value instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    } else if (value instanceof Collection<?> many) {
      ArrayNode array = NODES.arrayNode();
      many.forEach(v -> array.add(of(v)));
      return array;
    } else if (value instanceof Map<?, ?> map) {
      ObjectNode node = object();
      map.forEach((k, v) -> node.set(of(k).asText(), of(v)));
      return node;
    } else if (value instanceof Record record) {
      return ofRecord(record);
    } else if (value instanceof Integer number) {
      return NODES.numberNode(number);
    } else if (value instanceof Long number) {
      return NODES.numberNode(number);
    } else if (value instanceof BigDecimal number) {
      return DecimalNode.valueOf(number);
    } else if (value instanceof Boolean yes) {
      return NODES.booleanNode(yes);
    } else if (value instanceof Enum<?> code) {
      return TextNode.valueOf(label(code));
    }
    return TextNode.valueOf(value.toString());
  }

  /** Returns the text, readable in a charset: what a charset other than UTF-8 may lack is escaped. */
  static String text(JsonNode node, Charset charset) {
    try {
      ObjectWriter writer = charset.equals(StandardCharsets.UTF_8)
          ? WRITER
          : WRITER.with(JsonWriteFeature.ESCAPE_NON_ASCII);
      return writer.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes is always JSON", e);
    }
  }

  private static ObjectNode ofRecord(Record record) {
    ObjectNode node = object();
    boolean alternative = java.util.Arrays.stream(record.getClass().getInterfaces()).anyMatch(Class::isSealed);
    if (alternative) {
      String name = record.getClass().getSimpleName();
      node.put("kind", Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }
    if (record instanceof NextStep next) {
      node.put("zh", next.zh());
    } else if (record instanceof Eligibility eligibility) {
      node.put("zh", eligibility.zh());
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      node.set(component.getName(), of(valueOf(record, component)));
    }
    return node;
  }

  private static Object valueOf(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.getName() + " cannot be read", e);
    }
  }

  private static String label(Enum<?> code) {
    try {
      Label label = code.getDeclaringClass().getField(code.name()).getAnnotation(Label.class);
      return label == null ? code.name() : label.zh();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(code.name() + " has no field", e);
    }
  }
}
