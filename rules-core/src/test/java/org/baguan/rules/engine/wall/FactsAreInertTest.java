package org.baguan.rules.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serial;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baguan.rules.DecisionService;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Inspection;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Rating;
import org.junit.jupiter.api.Test;

/** Nothing of a fact acts when the engine compares, hashes or prints it: it is of final classes that the library or the JDK wrote. */
class FactsAreInertTest {

  /** Final classes of the JDK, and those that constructors copy. */
  private static final Set<Class<?>> VALUES =
      Set.of(String.class, Integer.class, Boolean.class, LocalDate.class, int.class, boolean.class, BigDecimal.class, List.class, Map.class, Object.class);

  @Test
  void whatever_a_subject_holds_is_a_value_or_a_record_of_the_model_as_java_made_it() {
    Set<Class<?>> seen = new HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>();
    Arrays.stream(Step.values()).map(Step::subject).forEach(open::add);
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (!VALUES.contains(type) && seen.add(type)) {
        assertThat(type.isRecord() || type.isEnum() || type.isSealed()).as("%s", type).isTrue();
        assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName)).as("%s", type).doesNotContain("compareTo", "clone", "finalize");
        if (type.isRecord()) {
          Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType).forEach(component -> open.addAll(classes(component)));
        } else if (type.isSealed()) {
          open.addAll(List.of(type.getPermittedSubclasses()));
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(3 * Step.values().length).contains(Official.class, Inspection.class);
  }

  private static List<Class<?>> classes(Type type) {
    if (type instanceof ParameterizedType generic) {
      List<Class<?>> all = new java.util.ArrayList<>(List.of((Class<?>) generic.getRawType()));
      Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> all.addAll(classes(argument)));
      return all;
    }
    return List.of((Class<?>) type);
  }

  /** A number that acts. */
  private static final class Acting extends BigDecimal {
    @Serial private static final long serialVersionUID = 1L;

    Acting() {
      super("12.50");
    }

    @Override
    public int compareTo(BigDecimal other) {
      throw new AssertionError("acted");
    }

    @Override
    public boolean equals(Object other) {
      throw new AssertionError("acted");
    }

    @Override
    public int hashCode() {
      throw new AssertionError("acted");
    }
  }

  @Test
  void a_number_that_acts_is_taken_over_as_a_plain_one() {
    assertThat(new Inspection("U-1", null, null, null, new Acting()).satisfaction()).hasSameClassAs(BigDecimal.ONE).isEqualTo(new BigDecimal("12.50"));
    assertThat(new Rating(Aspect.values()[0], new Acting()).points()).hasSameClassAs(BigDecimal.ONE);
    assertThat(Official.of("P-1").withAttributes(Map.of("a", new Acting())).attributes().get("a")).hasSameClassAs(BigDecimal.ONE);
  }

  @Test
  void an_attribute_of_another_class_is_refused_without_its_value() {
    assertThatThrownBy(() -> Official.of("P-1").withAttributes(Map.of("a", new StringBuilder("secret"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attributes: a value is String, Integer, BigDecimal, LocalDate or Boolean, not java.lang.StringBuilder");
  }

  /** A record that is no subject. */
  record Stranger(String secret) {}

  @Test
  void a_record_that_is_no_subject_of_the_step_does_not_reach_the_engine() {
    DroolsEngine engine = DroolsEngine.of(new RuleTree(Vocabulary.ofModel(), List.of(), List.of(), Map.of(), List.of(), List.of(), List.of()), DroolsEngine.compile(DecisionService.keyPosts().rules().withRules(List.of())));

    assertThatThrownBy(() -> engine.holding(Step.ELIGIBILITY, new Stranger("secret")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subject: ELIGIBILITY is about Candidacy, not org.baguan.rules.engine.wall.FactsAreInertTest$Stranger");
  }
}
