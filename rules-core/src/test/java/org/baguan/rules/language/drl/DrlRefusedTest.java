package org.baguan.rules.language.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DrlRefusedTest {

  private static final String HEAD = "package k.eligibility\nimport org.baguan.rules.model.*\n";
  private static final String RULE = "rule \"X-1 题目\" @basis(\"例\") @mark(\"D\")\nwhen\n  $c : Candidacy( )\nthen\n  insert( Obstacle.of( $c, \"理由\" ) );\nend\n";

  private static Arguments subject(String constraints, String code, String named) {
    return Arguments.of(DrlTexts.file("$c : Candidacy( " + constraints + " )"), code, named);
  }

  private static Arguments condition(String condition, String code, String named) {
    return Arguments.of(DrlTexts.file("$c : Candidacy( $below : levelBelowTarget )\n" + condition), code, named);
  }

  private static Arguments then(String consequence, String code, String named) {
    return Arguments.of(DrlTexts.file("$c : Candidacy( )", consequence), code, named);
  }

  private static Arguments text(String text, String code, String named) {
    return Arguments.of(text, code, named);
  }

  private static Arguments header(String header, String code, String named) {
    return Arguments.of(HEAD + RULE.replace("\nwhen", "\n  " + header + "\nwhen"), code, named);
  }

  /** Each text has one fault, whose place is marked by §. */
  static Stream<Arguments> faults() {
    return Stream.of(
            Stream.of(
                subject("§tenure != null", "not-null", "tenure != null"),
                subject("§children != null", "not-null", "children != null"),
                subject("tenure == 1 §|| tenure == 2", "not-in-language", "||"),
                subject("§eval( tenure > 1 )", "not-in-language", "eval"),
                subject("§!specialPost", "not-in-language", "!"),
                subject("tenure < 24 §+ 1", "not-in-language", "+"),
                subject("tenure §* 2 < 24", "not-in-language", "*"),
                subject("§tenure() < 24", "not-in-language", "tenure(…)"),
                subject("§post.level == Level.STAFF", "not-in-language", "post.level"),
                subject("otherwiseUnfitReason §matches \"x\"", "not-in-language", "matches"),
                subject("tenure < §compute(1)", "not-in-language", "compute(…)"),
                subject("§specialPosts == true", "unknown-term", "specialPosts"),
                subject("§学历 == Education.BACHELOR", "unknown-term", "学历"),
                subject("decimal(§\"测试成积\") < 60B", "unknown-term", "测试成积"),
                subject("§whole(\"测试成绩\") < 60", "wrong-type", "whole"),
                subject("education == Education.§BACHELORS", "unknown-code", "BACHELORS"),
                subject("education == §BACHELOR", "unqualified-code", "BACHELOR"),
                subject("education == §Level.STAFF", "wrong-type", "Level"),
                subject("education == §\"本科\"", "wrong-type", "本科"),
                subject("education in (§BACHELOR)", "unqualified-code", "BACHELOR"),
                subject("postCategory == §\"管前\"", "unknown-code", "管前"),
                subject("postCategory §< \"管钱\"", "not-ordered", "<"),
                subject("decimal(\"测试成绩\") < §60", "decimal-without-b", "60"),
                subject("decimal(\"测试成绩\") < §60.5", "decimal-without-b", "60.5"),
                subject("tenure < §24B", "wrong-type", "24B"),
                subject("tenure < §024", "number-form", "024"),
                subject("tenure < §24L", "number-form", "24L"),
                subject("tenure < §99999999999", "number-form", "99999999999"),
                subject("tenure < §\"24\"", "wrong-type", "24"),
                subject("tenure == §true", "wrong-type", "true"),
                subject("specialPost == §1", "wrong-type", "1"),
                subject("levelSince < §\"2024-01-01\"", "wrong-type", "2024-01-01"),
                subject("levelSince < §LocalDate.of(2024, 2, 30)", "no-such-date", "2024-2-30"),
                subject("tenure < §levelSince", "wrong-type", "levelSince"),
                subject("tenure < §levelsSkipped", "wrong-type", "levelsSkipped"),
                subject("tenure < §$other", "unknown-binding", "$other"),
                subject("§otherwiseUnfitReason == \"x\"", "text-tested", "otherwiseUnfitReason"),
                subject("§children == 2", "list-tested", "children"),
                text(DrlTexts.file("$c : Candidacy( specialPost §)"), "unexpected-text", "specialPost"),
                subject("tenure §= 24", "unexpected-text", "="),
                subject("§24 > tenure", "unexpected-text", "24"),
                subject("§$t : tenure < 24", "unexpected-text", "$t"),
                subject("$t : tenure, §$t : service", "repeated-binding", "$t"),
                subject("tenure < 24§，service < 24", "full-width", "，"),
                subject("postCategory == §“管钱”", "full-width", "“"),
                subject("tenure < §２４", "full-width", "２"),
                subject("postCategory == §'管钱'", "unexpected-text", "'"),
                subject("tenure < 24 §÷", "unexpected-text", "÷")),
            Stream.of(
                condition("§or exists Child( ) from $c.children", "not-in-language", "or"),
                condition("§forall( $k : Child( ) )", "not-in-language", "forall"),
                condition("§eval( true )", "not-in-language", "eval"),
                condition("exists §( Child( ) from $c.children )", "not-in-language", "exists ("),
                condition("not §exists Child( ) from $c.children", "not-in-language", "not exists"),
                condition("exists Child( §exists PostHeld( ) from $c.postsHeld ) from $c.children", "unknown-term", "exists"),
                condition("§Child( ) from $c.children", "not-in-language", "Child"),
                condition("§$d : Candidacy( )", "not-in-language", "Candidacy"),
                condition("exists Child( )\n§not Child( ) from $c.children", "missing-from", "exists Child"),
                condition("exists Child( ) from §other", "not-in-language", "other"),
                condition("exists Child( ) from §$c.children()", "not-in-language", "$c.children("),
                condition("exists Child( ) from $c.§childs", "unknown-list", "childs"),
                condition("exists Child( ) from $c.§postsHeld", "wrong-list", "postsHeld"),
                condition("exists §Kid( ) from $c.children", "unknown-member", "Kid"),
                condition("exists Child§（ ) from $c.children", "full-width", "（"),
                condition("exists Child( §emigrated == null ) from $c.children", "absent-of-member", "emigrated == null"),
                condition("exists PostHeld( level == §levelBelowTarget ) from $c.postsHeld", "member-compared", "levelBelowTarget"),
                condition("exists §PostHeld( $k : level ) from $c.postsHeld", "unused-binding", "PostHeld"),
                condition("exists PostHeld( level == §$c.level ) from $c.postsHeld", "not-in-language", "$c.level"),
                condition("accumulate( PostHeld( ) from $c.postsHeld; $n : §average($k); $n < 2 )", "not-in-language", "average"),
                condition("accumulate( PostHeld( ) from $c.postsHeld; $n : sum(§$k); $n < 2 )", "unknown-binding", "$k"),
                condition("accumulate( PostHeld( $k : level ) from $c.postsHeld; $n : sum(§$k); $n < 2 )", "wrong-type", "$k"),
                condition("accumulate( PostHeld( ) from $c.postsHeld; $n : count(); $n < §2B )", "wrong-type", "2B"),
                condition("accumulate( PostHeld( ) from $c.postsHeld; $n : count(); $n > 1§, $n < 3 )", "not-in-language", "second comparison"),
                condition("accumulate( PostHeld( ) from $c.postsHeld; $n : count(); §2 > $n )", "unexpected-text", "2")),
            Stream.of(
                text(DrlTexts.file("").replace("when", "§when"), "missing-subject", "when"),
                text(DrlTexts.file("exists Child( ) from $c.children").replace("when", "§when"), "missing-subject", "when"),
                text(DrlTexts.file("§Candidacy( )"), "missing-binding", "Candidacy"),
                text(DrlTexts.file("$c : §Application( )"), "wrong-subject", "Application"),
                text(DrlTexts.file("$c : §Candidacies( )"), "wrong-subject", "Candidacies"),
                then("insert( Obstacle.of( $c, \"一\" ) );\n§insert( Obstacle.of( $c, \"二\" ) );", "not-in-language", "second `insert"),
                then("insert( §Obstacles.of( $c, \"一\" ) );", "unknown-conclusion", "Obstacles"),
                then("insert( §Returned.of( $c, \"一\" ) );", "wrong-conclusion", "Returned"),
                then("insert( Obstacle.of( §$d, \"一\" ) );", "unexpected-text", "$d"),
                then("insert( §new Obstacle( $c, \"一\" ) );", "not-in-language", "new"),
                then("insert( Obstacle.of( $c, \"一\" §+ \"二\" ) );", "not-in-language", "+"),
                then("§modify( $c ) { }", "not-in-language", "modify"),
                then("§update( $c );", "not-in-language", "update"),
                then("§retract( $c );", "not-in-language", "retract"),
                then("§insertLogical( Obstacle.of( $c, \"一\" ) );", "not-in-language", "insertLogical"),
                then("§System.out.println(\"x\");", "not-in-language", "System"),
                then("insert( Obstacle.of( $c, §\"{学例}\" ) );", "unknown-placeholder", "学例"),
                then("insert( Obstacle.of( $c, §\"{子女.数}\" ) );", "placeholder-without-list", "子女.数"),
                then("insert( Obstacle.of( $c, §\"{学历\" ) );", "unclosed-placeholder", "{学历"),
                then("insert( Obstacle.of( $c, §\"\" ) );", "empty-reason", "empty"),
                then("insert( Obstacle.of( $c, \"一§\\n\" ) );", "unknown-escape", "\\n"),
                text(DrlTexts.file("$c : Candidacy( )", "").replace("then", "§then"), "missing-conclusion", "then")),
            Stream.of("salience 10", "no-loop true", "agenda-group \"x\"", "activation-group \"x\"", "ruleflow-group \"x\"", "lock-on-active", "auto-focus", "enabled false", "dialect \"mvel\"", "duration 1", "timer ( 1 )", "calendars \"x\"", "date-effective \"2024\"", "date-expires \"2024\"", "extends \"y\"")
                .map(attribute -> header("§" + attribute, "not-in-language", attribute.split(" ")[0])),
            Stream.of(
                header("@§author(\"x\")", "unknown-annotation", "author"),
                header("@§mark(\"A\")", "repeated-annotation", "mark"),
                header("@from(§\"2024-13-01\")", "no-such-date", "2024-13-01"),
                header("@from(\"2024-01-01\") @to(§\"2024-01-01\")", "never-in-force", "@to"),
                header("@reads(§\"学历\")", "unknown-governing-date", "学历"),
                text(HEAD + RULE.replace("rule", "§rule").replace(" @basis(\"例\")", ""), "missing-annotation", "basis"),
                text(HEAD + RULE.replace("rule", "§rule").replace(" @mark(\"D\")", ""), "missing-annotation", "mark"),
                text(HEAD + RULE.replace("\"D\"", "§\"E\""), "unknown-mark", "E"),
                text(HEAD + RULE.replace("\"X-1 题目\"", "§\"X-1\""), "rule-name", "X-1"),
                text(HEAD + RULE.replace("\"X-1 题目\"", "§\"X-1 题\\\"目\""), "quote-in-name", "straight quote"),
                text(HEAD + RULE.replace("\"X-1 题目\"", "§X1"), "unexpected-text", "X1"),
                text("§" + RULE, "missing-package", "package"),
                text(HEAD.replace("eligibility", "§eligibilty") + RULE, "unknown-step", "eligibilty"),
                text(HEAD.replace("eligibility", "§scoring") + RULE, "table-only", "scoring"),
                text("§package k.eligibility\n" + RULE, "missing-import", "org.baguan.rules.model"),
                text(HEAD + RULE.replace("( )", "( asOf < §LocalDate.of(2024, 1, 1) )"), "missing-import", "LocalDate"),
                text(HEAD + RULE + "/* x".replace("/*", "§/*"), "unclosed-comment", "/*"),
                text(HEAD + RULE.replace("\nend\n", "\n§"), "unexpected-text", "end")),
            Stream.of("import java.util.*", "import static java.lang.Math.*", "import function x.y.z", "import accumulate a.B b")
                .map(line -> text(HEAD + "§" + line + "\n" + RULE, "refused-import", line)),
            Stream.of("global java.util.List list", "function void f() { return; }", "declare Fact\n  name : String\nend", "query \"q\"\n  Child( )\nend", "dialect \"mvel\"", "unit X;")
                .map(line -> text(HEAD + "§" + line + "\n" + RULE, "not-in-language", line.split(" ")[0])))
        .flatMap(faults -> faults);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_construct_outside_the_language_is_refused_at_its_place_by_name(String marked, String code, String named) {
    int at = marked.indexOf('§');
    int line = (int) marked.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    int column = at - marked.lastIndexOf('\n', at - 1);

    List<Problem> problems = DrlReader.read("rules.drl", marked.replace("§", ""), DrlTexts.vocabulary()).problems();

    assertThat(problems).extracting(Problem::code).as(problems.toString()).containsExactly(code);
    Problem problem = problems.get(0);
    assertThat(problem.place()).isEqualTo(Place.text("rules.drl", line, column));
    assertThat(problem.en()).contains(named);
    assertThat(problem.zh()).isNotBlank();
    assertThat(problem.context()).isPresent();
    assertThat(problem.advice()).isPresent();
  }
}
