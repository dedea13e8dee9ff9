package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.baguan.rules.DecisionService;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.junit.jupiter.api.Test;

/** What {@code check --verbose} says of the engine. */
class HowDecidedTest {

  private static final String REFERENCE = Path.of("..", "..", "rules-core", "packs", "key-posts").toString();

  private static Map<Step, Integer> rules() {
    Map<Step, Integer> rules = new EnumMap<>(Step.class);
    for (Rule rule : DecisionService.keyPosts().rules().rules()) {
      rules.merge(rule.step(), 1, Integer::sum);
    }
    return rules;
  }

  @Test
  void each_step_is_told_with_its_rules() {
    Ran ran = Ran.on(ServiceDecisions.packs(), "check", REFERENCE, "--verbose");
    Ran plain = Ran.on(ServiceDecisions.packs(), "check", REFERENCE);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("规则 " + DecisionService.keyPosts().rules().rules().size() + " 条由编译后的条件直接判定，0 条由 Drools 会话判定。\n");
    rules().forEach((step, many) -> assertThat(ran.out()).contains("  " + step.zh() + "：" + many + " 条\n"));
    assertThat(plain.out()).doesNotContain("Drools");
  }

  @Test
  void json_tells_the_same() throws Exception {
    JsonNode engine = new ObjectMapper().readTree(Ran.on(ServiceDecisions.packs(), "check", REFERENCE, "--verbose", "--json").out()).get("engine");

    assertThat(engine.get("sessions")).isEmpty();
    assertThat(engine.get("direct").size()).isEqualTo(rules().size());
    assertThat(engine.get("direct").get(Step.ELIGIBILITY.word()).asInt()).isEqualTo(rules().get(Step.ELIGIBILITY));
  }

  @Test
  void a_rule_that_sessions_decide_is_told_with_why() {
    HowDecided how = new HowDecided(Map.of(Step.REVIEW, 3), Map.of("H-01", "OR"));

    assertThat(how.lines(Words.in(Words.Language.zh))).containsExactly("规则 3 条由编译后的条件直接判定，1 条由 Drools 会话判定。", "  " + Step.REVIEW.zh() + "：3 条", "  H-01 由会话判定：OR");
    assertThat(how.lines(Words.in(Words.Language.en))).containsExactly(
        "3 rules are decided by their compiled predicates, 1 by Drools sessions.", "  review: 3", "  H-01 by sessions: OR");
  }
}
