package org.baguan.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CaseSchemaTest {

  @Test
  void the_schema_is_the_expected_text_every_time() {
    assertThat(CaseSchema.json(Samples.terms())).isEqualTo(Samples.text(Samples.FOLDER.resolve("schema.json")));
  }

  @Test
  void every_reference_has_its_definition() {
    Map<?, ?> schema = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(CaseSchema.json(Samples.terms()));
    Set<String> references = new TreeSet<>();
    collectReferences(schema, references);

    Set<String> defined = new TreeSet<>();
    ((Map<?, ?>) schema.get("$defs")).keySet().forEach(name -> defined.add("#/$defs/" + name));
    assertThat(references).isEqualTo(defined);
  }

  @Test
  void a_pool_has_a_schema_of_its_own() {
    assertThat(CaseSchema.poolJson(CaseTerms.none())).contains("\"officials\"").doesNotContain("\"entries\"");
  }

  private static void collectReferences(Object schema, Set<String> into) {
    if (schema instanceof Map<?, ?> map) {
      map.forEach((key, value) -> {
        if (key.equals("$ref")) {
          into.add((String) value);
        }
        collectReferences(value, into);
      });
    } else if (schema instanceof Iterable<?> list) {
      list.forEach(item -> collectReferences(item, into));
    }
  }
}
