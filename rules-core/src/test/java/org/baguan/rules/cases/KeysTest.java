package org.baguan.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.Official;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysTest {

  @Test
  void a_key_is_required_exactly_where_the_component_is_never_null() {
    Set<String> required = new TreeSet<>();
    Set<String> neverNull = new TreeSet<>();
    for (Class<? extends Record> type : records()) {
      Keys.of(type).stream().filter(Key::required).forEach(key -> required.add(type.getSimpleName() + "." + key.name()));
      Stream.of(type.getRecordComponents())
          .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
          .map(RecordComponent::getName)
          .forEach(name -> neverNull.add(type.getSimpleName() + "." + name));
    }

    neverNull.remove("Official.attributes"); // none when left out
    assertThat(required).isEqualTo(neverNull);
  }

  @Test
  void every_key_has_a_chinese_title() {
    for (Class<? extends Record> type : records()) {
      assertThat(Keys.of(type)).allSatisfy(key -> assertThat(key.title()).as(type + " " + key.name()).matches(".*\\p{IsHan}.*"));
    }
  }

  @Test
  void a_list_is_as_long_as_the_term_permits_by_which_rules_read_it() {
    assertThat(Keys.of(Official.class))
        .contains(
            new Key("appraisals", "年度考核", new Form.ListOf(new Form.Facts(Appraisal.class), 60), false, false),
            new Key("measures", "处理处分", new Form.ListOf(new Form.Facts(Measure.class), 50), false, false));
  }

  private static Set<Class<? extends Record>> records() {
    Set<Class<? extends Record>> records = new LinkedHashSet<>();
    EntryKinds.BY_NAME.values().forEach(type -> collect(type, records));
    return records;
  }

  private static void collect(Class<? extends Record> type, Set<Class<? extends Record>> into) {
    if (into.add(type)) {
      for (Key key : Keys.of(type)) {
        Form form = key.form() instanceof Form.ListOf list ? list.item() : key.form();
        if (form instanceof Form.Facts facts) {
          collect(facts.type(), into);
        }
      }
    }
  }
}
