package org.baguan.rules.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** Canonical JSON, held to the reference implementation of RFC 8785. */
class CanonicalJsonTest {

  @Property(tries = 3000)
  void any_value_is_written_as_the_reference_implementation_writes_it(@ForAll("values") Map<String, Object> value) throws Exception {
    String written = CanonicalJson.write(value);

    assertThat(written).isEqualTo(new JsonCanonicalizer(written).getEncodedString());
    assertThat(CanonicalJson.read(written)).isEqualTo(value);
  }

  @Provide
  Arbitrary<Map<String, Object>> values() {
    Arbitrary<String> texts = Arbitraries.strings().ofMinLength(0).ofMaxLength(8).withChars("ab\"\\/\n\t\r\b\f \u0001\u001f€中文，“”\u2028").withCharRange('!', '~');
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            texts.map(t -> (Object) t),
            Arbitraries.integers().map(i -> (Object) i),
            Arbitraries.of(true, false).map(b -> (Object) b));
    Arbitrary<Object> lists = leaf.list().ofMaxSize(4).map(l -> (Object) new ArrayList<>(l));
    Arbitrary<Object> maps = Arbitraries.maps(texts, leaf).ofMaxSize(4).map(m -> (Object) new LinkedHashMap<>(m));
    return Arbitraries.maps(texts, Arbitraries.oneOf(leaf, lists, maps)).ofMaxSize(6);
  }

  @Test
  void keys_are_sorted_by_utf_16_code_units() {
    Map<String, Object> value = new LinkedHashMap<>();
    List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6").forEach(key -> value.put(key, 0));

    assertThat(CanonicalJson.write(value))
        .isEqualTo("{\"\\r\":0,\"1\":0,\"\u0080\":0,\"\u00f6\":0,\"\u20ac\":0,\"\ud83d\ude00\":0,\"\ufb33\":0}");
  }

  @Test
  void what_is_not_canonical_is_not_read() {
    for (String text : List.of("{\"b\":1,\"a\":2}", "{\"a\": 1}", "{\"a\":1.0}", "{\"a\":1}\n", "{a: 1}", "{\"a\":1,\"a\":1}", "[1,", "", "{\"a\":\"\\u0041\"}")) {
      assertThatThrownBy(() -> CanonicalJson.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void numbers_that_others_would_round_are_not_written() {
    assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", 1L << 53))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", 0.5))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write("\ud83d")).isInstanceOf(IllegalArgumentException.class);
  }
}
