package org.baguan.rules.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Every gear decides generated packs as the evaluator does, to the last word. More of them: {@code mvn -pl rules-model,rules-core
 * package -Dtest=EnginesAgreeTest -Dbaguan.packs=200 -Dbaguan.decisions=1000000 -Dbaguan.seed=1 -Dbaguan.gear=calls}. Figures in docs/second-opinion.md.
 */
class EnginesAgreeTest {

  private static final int PACKS = Integer.getInteger("baguan.packs", 4);
  private static final int DECISIONS = Integer.getInteger("baguan.decisions", 20_000);
  private static final List<Gear> GEARS = Gear.ALL.stream().filter(gear -> gear.name().startsWith(System.getProperty("baguan.gear", ""))).toList();
  private static final Seen SEEN = new Seen();

  /** What must have been decided among it: agreement on little would say little. */
  private static final List<String> KINDS =
      List.of(
          "合规性审查 Accepted", "合规性审查 Open", "合规性审查 Returned", "资格 Eligible", "资格 Ineligible", "资格 Justify", "资格 Open", "ranked",
          "适岗评分 determined", "适岗评分 undetermined", "影响期 ends", "影响期 undetermined", "联合审查 Await", "联合审查 Halt", "联合审查 Proceed",
          "跟踪监管 待定", "跟踪监管 调整", "stage Assessed", "stage Checked", "stage PoolSearched", "next step SearchPool", "next step Track");

  private static int packs;
  private static int rules;

  @Provide
  Arbitrary<Trial> trials() {
    return Trial.arbitrary((DECISIONS + PACKS - 1) / PACKS, GeneratedPack::of);
  }

  @Property(generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.FULL)
  @AddLifecycleHook(AsManyAsTold.class)
  void every_gear_decides_generated_packs_as_the_evaluator_does(@ForAll("trials") Trial trial) {
    GEARS.forEach(gear -> trial.requireAgreement(gear, SEEN::add));
    packs++;
    rules += trial.pack().rules().size();
    if (Integer.getInteger("baguan.packs") != null) {
      System.out.println(told());
    }
  }

  private static String told() {
    return String.format(Locale.ROOT, "%d of %d packs, %d rules, %d decisions without a difference", packs, PACKS, rules, SEEN.decisions());
  }

  /** Asks of as many packs as told, and looks at what was seen: agreement on nothing would be none. */
  static class AsManyAsTold implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) throws Throwable {
      context.attributes().setTries(PACKS);
      context.attributes().setSeed(System.getProperty("baguan.seed", "20261127"));
      PropertyExecutionResult result = property.execute();
      Files.writeString(Path.of("target", "second-opinion.txt"), told() + "\n" + SEEN + "\n", StandardCharsets.UTF_8);
      if (result.status() == PropertyExecutionResult.Status.SUCCESSFUL) {
        assertThat(packs).isEqualTo(PACKS);
        assertThat(SEEN.decisions()).isGreaterThanOrEqualTo((long) DECISIONS * GEARS.size());
        assertThat(SEEN.kinds()).containsAll(KINDS);
      }
      return result;
    }
  }
}
