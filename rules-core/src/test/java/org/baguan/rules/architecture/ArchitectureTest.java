package org.baguan.rules.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The house as it is meant to stand. Every rule is also held against the classes in the packages
 * {@code planted}, which break it, so that it is seen to fail.
 */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.baguan.rules");

  private static final JavaClasses PLANTED =
      new ClassFileImporter()
          .withImportOption(location -> location.contains("/planted/"))
          .importPackages("org.baguan.rules");

  private static Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "the_model_needs_the_jdk_and_nullness_annotations_only",
        noClasses()
            .that()
            .resideInAPackage("org.baguan.rules.model..")
            .should()
            .dependOnClassesThat(
                com.tngtech.archunit.base.DescribedPredicate.not(
                    resideInAnyPackage("org.baguan.rules.model..", "java..", "org.jspecify.."))));
    rules.put(
        "only_the_engine_knows_drools",
        noClasses()
            .that()
            .resideOutsideOfPackage("org.baguan.rules.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie.."));
    rules.put(
        "the_walls_know_the_vocabulary_and_bytecode_alone",
        noClasses()
            .that()
            .resideInAPackage("org.baguan.rules.engine.wall..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.baguan.rules.engine", "org.drools..", "org.kie.."));
    rules.put(
        "only_the_walls_read_bytecode_and_one_class_writes_it",
        noClasses()
            .that()
            .resideOutsideOfPackage("org.baguan.rules.engine.wall")
            .and()
            .doNotHaveFullyQualifiedName("org.baguan.rules.engine.direct.BatchWriter")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.objectweb.asm.."));
    rules.put(
        "only_what_reads_workbooks_knows_poi",
        noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Workbook")
            .and()
            .haveSimpleNameNotStartingWith("Sheet")
            .and()
            .doNotHaveSimpleName("CellStyles")
            .and()
            .doNotHaveSimpleName("MergedCells")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi.."));
    rules.put("boxes_know_the_tree_only", uses("boxes", "pack", "verify", "engine", "decide", "explain", "record", "cases"));
    rules.put("subjects_know_the_vocabulary_only", uses("subject", "boxes", "pack", "verify", "engine", "decide", "explain", "record", "cases"));
    rules.put("language_uses_no_later_stage", uses("language", "boxes", "pack", "verify", "engine", "decide", "explain", "record", "cases"));
    rules.put("pack_uses_no_later_stage", uses("pack", "verify", "engine", "decide", "explain", "record", "cases"));
    rules.put("what_is_kept_is_not_interpreted", uses("kept", "boxes", "pack", "verify", "engine", "decide", "explain", "record", "cases"));
    rules.put("verify_uses_no_later_stage", uses("verify", "engine", "decide", "explain", "record", "cases"));
    rules.put("trust_interprets_nothing", uses("trust", "verify", "engine", "decide", "explain", "record", "cases"));
    rules.put("engine_uses_no_later_stage", uses("engine", "decide", "explain", "record", "cases"));
    rules.put("a_second_opinion_knows_rules_and_engines_only", uses("opinion", "boxes", "verify", "decide", "explain", "record", "cases"));
    rules.put("cases_know_facts_and_words_only", uses("cases", "pack", "verify", "engine", "decide", "explain", "record"));
    rules.put("decide_reads_no_files", uses("decide", "cases"));
    rules.put("decide_uses_no_later_stage", uses("decide", "explain", "record"));
    rules.put("explain_reads_no_files_and_records_nothing", uses("explain", "cases", "verify", "record"));
    rules.put("comparisons_explain_record_and_run_nothing", uses("compare", "explain", "record", "cases", "scenario"));
    rules.put(
        "only_scenarios_and_the_front_door_compare",
        noClasses()
            .that()
            .resideInAnyPackage("org.baguan.rules.*..")
            .and()
            .resideOutsideOfPackages("org.baguan.rules.compare..", "org.baguan.rules.scenario..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.baguan.rules.compare.."));
    rules.put("turns_explain_record_and_compile_nothing", uses("turns", "explain", "record", "compare", "scenario", "verify", "engine", "pack"));
    rules.put(
        "only_the_front_door_asks_what_turns",
        noClasses()
            .that()
            .resideInAnyPackage("org.baguan.rules.*..")
            .and()
            .resideOutsideOfPackage("org.baguan.rules.turns..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.baguan.rules.turns.."));
    rules.put("screening_explains_records_and_compiles_nothing", uses("screen", "explain", "record", "compare", "turns", "scenario", "mutant", "verify", "engine"));
    rules.put(
        "only_the_front_door_screens",
        noClasses()
            .that()
            .resideInAnyPackage("org.baguan.rules.*..")
            .and()
            .resideOutsideOfPackage("org.baguan.rules.screen..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.baguan.rules.screen.."));
    rules.put("record_explains_nothing", uses("record", "explain", "verify", "engine"));
    rules.put("scenarios_and_mutants_read_no_cases", uses("mutant", "cases", "explain", "record", "compare"));
    rules.put(
        "no_stage_but_the_front_door_uses_what_tests_it",
        noClasses()
            .that()
            .resideOutsideOfPackages("org.baguan.rules", "org.baguan.rules.scenario..", "org.baguan.rules.mutant..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.baguan.rules.scenario..", "org.baguan.rules.mutant.."));
    rules.put("scenarios_know_no_mutants", uses("scenario", "mutant", "compare"));
    rules.put(
        "nothing_depends_on_the_front_door",
        noClasses()
            .that()
            .resideInAnyPackage("org.baguan.rules.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.baguan.rules"));
    rules.put(
        "nobody_reads_the_clock",
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.baguan.rules.model..", "org.baguan.rules.language..", "org.baguan.rules.boxes..", "org.baguan.rules.compare..", "org.baguan.rules.decide..", "org.baguan.rules.explain..",
                "org.baguan.rules.record..", "org.baguan.rules.turns..", "org.baguan.rules.screen..", "org.baguan.rules.cases..", "org.baguan.rules.opinion..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
    rules.put(
        "no_field_is_a_binary_fraction",
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.baguan.rules..")
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(Double.class)
            .andShould()
            .notHaveRawType(float.class));
    rules.put(
        "packages_form_no_circle",
        slices().matching("org.baguan.rules.(*)..").should().beFreeOfCycles());
    return rules;
  }

  private static ArchRule uses(String stage, String... later) {
    String[] packages = Stream.of(later).map(p -> "org.baguan.rules." + p + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("org.baguan.rules." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }

  @TestFactory
  Stream<DynamicTest> the_house_keeps_every_rule() {
    assertThat(HOUSE.size()).isGreaterThan(50);
    return rules().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(HOUSE)));
  }

  @TestFactory
  Stream<DynamicTest> every_rule_is_seen_to_fail_on_a_planted_violation() {
    return rules().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () -> assertThat(rule.getValue().evaluate(PLANTED).hasViolation()).isTrue()));
  }
}
