package org.baguan.rules.engine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What Drools does with the forms that Baguan prints. Each test asks, of a few conditions, for which of its subjects they hold:
 * {@code "low none"} are those two, {@code ""} is none.
 */
public class DroolsFactsTest {

    public enum Level {
        STAFF,
        SECTION,
        COUNTY_DEPUTY,
        COUNTY
    }

    public record Child(String name, Boolean emigrated) {}

    public record PostHeld(Level level, Integer years, BigDecimal pay, LocalDate since) {}

    public record Measure(Level formerLevel, Level newLevel, Integer months, LocalDate imposed, LocalDate lifted) {}

    public record Short(Integer x) {}

    public record Obstacle(Object subject, String text) {
        public static Obstacle of(Object subject, String text) {
            return new Obstacle(subject, text);
        }
    }

    public record Candidacy(
            String name,
            Integer months,
            Integer limit,
            Level targetLevel,
            LocalDate asOf,
            BigDecimal score,
            BigDecimal pass,
            Boolean emigrated,
            List<Child> family,
            List<PostHeld> postsHeld,
            List<Measure> measures) {

        /** Not a component, and null where not known. */
        public Integer tenure() {
            return months;
        }

        public List<Child> children() {
            return family;
        }

        public BigDecimal decimal(String key) {
            return "测试成绩".equals(key) ? score : null;
        }

        public String code(String key) {
            return "岗位类别".equals(key) ? "管钱" : null;
        }
    }

    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final Measure RAISED = new Measure(Level.SECTION, Level.COUNTY, 1000, NEW_YEAR, NEW_YEAR.plusDays(1));
    private static final Measure UNKNOWN_MEASURE = new Measure(null, null, null, null, null);
    private static final PostHeld STAFF_POST = new PostHeld(Level.STAFF, 1, new BigDecimal("0.1"), NEW_YEAR);

    /** Below every line. */
    private static final Candidacy LOW = new Candidacy("low", 10, 1000, Level.SECTION, NEW_YEAR, new BigDecimal("59.99"),
            new BigDecimal("60"), false, List.of(new Child("a", true), new Child("b", null)),
            List.of(STAFF_POST, new PostHeld(Level.STAFF, 1, new BigDecimal("0.1"), NEW_YEAR), STAFF_POST),
            List.of(RAISED));

    /** On or above every line; 1000, as small Integers are shared objects. */
    private static final Candidacy HIGH = new Candidacy("high", Integer.valueOf("1000"), 1000, Level.COUNTY, NEW_YEAR.plusDays(1),
            new BigDecimal("100.10"), new BigDecimal("100.1"), true, List.of(new Child("c", false)),
            List.of(new PostHeld(Level.STAFF, 2, new BigDecimal("9007199254740993"), NEW_YEAR),
                    new PostHeld(Level.SECTION, null, new BigDecimal("0.01"), null)),
            List.of(UNKNOWN_MEASURE));

    /** Nothing supplied, lists neither. */
    private static final Candidacy NONE = new Candidacy("none", null, null, null, null, null, null, null, null, null, null);

    // --- a: properties

    @Test
    void a_method_that_is_no_component_is_a_property_without_parentheses() {
        assertThat(who("tenure != null, tenure < 24", "tenure < 24", "tenure() < 24")).containsExactly("low", "low", "low");
    }

    @Test
    void a_comparison_by_order_with_null_is_false_and_a_guard_makes_it_true() {
        assertThat(who("tenure >= 24", "tenure == null || tenure < 24", "( tenure == null || tenure < 24 )", "tenure == null"))
                .containsExactly("high", "low none", "low none", "none");
    }

    @Test
    void inequality_negation_and_not_in_are_true_of_null_so_they_need_a_guard() {
        assertThat(who("tenure != 10", "!( tenure < 24 )", "targetLevel not in ( Level.COUNTY )", "score != 59.99B",
                        "targetLevel != null, targetLevel not in ( Level.COUNTY )", "tenure != null, tenure != 10"))
                .containsExactly("high none", "high none", "low none", "high none", "low", "high");
    }

    @Test
    void from_takes_a_method_that_is_no_component_with_and_without_parentheses() {
        assertThat(whole(
                        "$c : Candidacy() exists( Child( emigrated == true ) from $c.children )",
                        "$c : Candidacy() exists( Child( emigrated == true ) from $c.children() )",
                        "$c : Candidacy() exists( Child( emigrated == true ) from $c.family )"))
                .containsExactly("low", "low", "low");
    }

    @Test
    void a_component_whose_name_is_one_letter_makes_drools_fail() {
        String drl = "package p; import org.baguan.rules.engine.DroolsFactsTest.Short;\nrule \"r\" when Short( x < 3 ) then end";

        assertThatThrownBy(() -> Unwalled.compile(drl))
                .isInstanceOf(RuleCompilationException.class)
                .hasMessageContaining("IndexOutOfBoundsException");
    }

    // --- b: enums, Booleans, lists that are null

    @Test
    void enums_compare_by_order_and_in_and_null_is_in_neither() {
        assertThat(who("targetLevel >= Level.COUNTY_DEPUTY", "targetLevel < Level.COUNTY_DEPUTY",
                        "targetLevel in ( Level.STAFF, Level.SECTION )", "targetLevel == Level.COUNTY",
                        "( targetLevel == null || targetLevel in ( Level.COUNTY ) )"))
                .containsExactly("high", "low", "low", "high", "high none");
    }

    @Test
    void a_boolean_that_is_null_is_neither_true_nor_false() {
        assertThat(who("emigrated == false", "emigrated == true", "( emigrated == null || emigrated == false )"))
                .containsExactly("low", "high", "low none");
    }

    @Test
    void a_list_that_is_null_is_an_empty_one_to_exists_not_and_accumulate() {
        assertThat(whole(
                        "$c : Candidacy() exists( Child() from $c.children )",
                        "$c : Candidacy() not( Child() from $c.children )",
                        "$c : Candidacy() accumulate( Child() from $c.children; $n : count(); $n < 1 )",
                        "$c : Candidacy( children != null ) not( Child( emigrated == true ) from $c.children )"))
                .containsExactly("low high", "none", "none", "high");
    }

    @Test
    void a_guard_works_inside_exists_and_not() {
        assertThat(whole(
                        "$c : Candidacy() exists( Child( emigrated == null || emigrated == false ) from $c.children )",
                        "$c : Candidacy() exists( Child( ( emigrated == null || emigrated == false ), name in ( \"b\" ) ) from $c.children )",
                        "$c : Candidacy() not( Child( emigrated == null || emigrated == false ) from $c.children )"))
                .containsExactly("low high", "low", "none");
    }

    // --- c: dates

    @Test
    void dates_compare_by_order_with_a_date_written_out() {
        assertThat(who("asOf >= LocalDate.of(2024,1,1)", "asOf > LocalDate.of( 2024, 1, 1 )", "asOf < LocalDate.of(2024,1,2)",
                        "asOf == LocalDate.of(2024,1,1)", "( asOf == null || asOf < LocalDate.of(2024,1,2) )",
                        "asOf != null && asOf >= LocalDate.of(2024,1,1) && asOf < LocalDate.of(2024,1,2)"))
                .containsExactly("low high", "high", "low", "low", "low none", "low");
    }

    // --- d: decimals, and terms by key

    @Test
    void a_decimal_with_B_compares_by_value_whatever_its_scale() {
        assertThat(who("score < 60B", "score == 100.10B", "score == 100.1B", "score in ( 3B, 100.1B )", "score > 100.10B",
                        "score >= 100.1B", "score > -5.5B", "( score == null || score < 60B )", "score != null, score != 100.1B"))
                .containsExactly("low", "high", "high", "high", "", "high", "low high", "low none", "low");
    }

    @Test
    void a_decimal_without_B_is_compared_as_a_double_and_misses() {
        assertThat(who("score == 100.10", "score > 100.10")).containsExactly("", "high");
    }

    @Test
    void a_method_with_a_key_is_compared_as_a_property_is() {
        assertThat(who("decimal(\"测试成绩\") < 60B", "decimal(\"测试成绩\") != null, decimal(\"测试成绩\") == 100.1B",
                        "decimal(\"x\") != null", "decimal(\"x\") == null", "( decimal(\"x\") == null || decimal(\"x\") < 60B )",
                        "code(\"岗位类别\") == \"管钱\"", "code(\"岗位类别\") in ( \"管人\", \"管钱\" )", "code(\"x\") in ( \"管钱\" )"))
                .containsExactly("low", "high", "", "low high none", "low high none", "low high none", "low high none", "");
    }

    @Test
    void a_text_may_hold_what_elsewhere_is_syntax() {
        String text = "a;b,(c){} && x || y == null // \\ \" # $c 不在 then\nend";
        Candidacy odd = new Candidacy(text, null, null, null, null, null, null, null, null, null, null);
        String literal = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";

        List<Firing> firings = base("$c : Candidacy( name == " + literal + " )",
                        "$c : Candidacy( ( name == null || name in ( \"q\", " + literal + " ) ) )")
                .fire("规则.事实", List.of(odd));

        assertThat(firings).extracting(Firing::rule).containsExactly("r00", "r01");
    }

    // --- e: counting and adding

    @Test
    void count_counts_each_member_equal_and_repeated_ones_too() {
        String count = "$c : Candidacy( $below : targetLevel ) accumulate( PostHeld( level < $below ) from $c.postsHeld; $n : count(); ";

        assertThat(whole(count + "$n == 3 )", count + "$n >= 1 )", count + "$n < 2 )", count + "$n >= 2, $n <= 3 )", count + "$n == 0 )"))
                .containsExactly("low", "low high", "none", "low high", "none");
    }

    @Test
    void the_sum_of_whole_numbers_leaves_out_nulls_and_is_0_over_nothing() {
        String sum = "$c : Candidacy() accumulate( PostHeld( $y : years ) from $c.postsHeld; $n : sum( $y ); ";
        String guarded = "$c : Candidacy() accumulate( PostHeld( years != null, $y : years ) from $c.postsHeld; $n : sum( $y ); ";

        assertThat(whole(sum + "$n == 3 )", sum + "$n == 2 )", sum + "$n == 0 )", guarded + "$n >= 2 )", guarded + "$n < 1 )"))
                .containsExactly("low", "high", "none", "low high", "none");
    }

    @Test
    void the_sum_of_decimals_is_exact() {
        String sum = "$c : Candidacy() accumulate( PostHeld( pay != null, $p : pay ) from $c.postsHeld; $n : sum( $p ); ";

        assertThat(whole(sum + "$n == 0.30B )", sum + "$n == 9007199254740993.01B )", sum + "$n > 9007199254740993.00B )", sum + "$n == 0B )"))
                .containsExactly("low", "high", "high", "none");
    }

    // --- f: term with term

    @Test
    void two_terms_of_one_subject_compare_and_null_by_order_is_false() {
        assertThat(who("tenure < limit", "tenure != null, limit != null, tenure >= limit", "tenure == limit", "score < pass",
                        "score != null, pass != null, score == pass", "( tenure == null || limit == null || tenure < limit )"))
                .containsExactly("low", "high", "high none", "low", "high", "low none");
    }

    @Test
    void two_terms_of_one_member_compare() {
        assertThat(whole(
                        "$c : Candidacy() exists( Measure( formerLevel != null, newLevel != null, formerLevel < newLevel ) from $c.measures )",
                        "$c : Candidacy() exists( Measure( imposed < lifted ) from $c.measures )",
                        "$c : Candidacy() exists( Measure( imposed == null || lifted == null || imposed < lifted ) from $c.measures )"))
                .containsExactly("low", "low", "low high");
    }

    @Test
    void a_member_compares_with_a_bound_term_of_the_subject_null_or_not() {
        String bound = "$c : Candidacy( $lvl : targetLevel, $ten : tenure, $at : asOf, $lim : limit, $s : decimal(\"测试成绩\") ) ";

        assertThat(whole(
                        bound + "exists( Measure( formerLevel != null, $lvl != null, formerLevel <= $lvl ) from $c.measures )",
                        bound + "exists( Measure( formerLevel <= $lvl ) from $c.measures )",
                        bound + "exists( Measure( ( formerLevel == null || $lvl == null || formerLevel <= $lvl ) ) from $c.measures )",
                        bound + "exists( Measure( months != null, $lim != null, months == $lim ) from $c.measures )",
                        bound + "exists( Measure( imposed >= $at ) from $c.measures )",
                        bound + "exists( PostHeld( pay != null, $s != null, pay < $s ) from $c.postsHeld )",
                        bound + "not( PostHeld( $ten == null || years > $ten ) from $c.postsHeld )"))
                .containsExactly("low", "low", "low high", "low", "low", "low high", "low high none");
    }

    // --- g, h: names, annotations, shapes

    @Test
    void alternatives_in_parentheses_nest() {
        assertThat(who("( tenure == null || tenure < 24 ), ( targetLevel in ( Level.STAFF, Level.SECTION ) || emigrated == true )",
                        "( tenure != null && tenure < 24 ) || ( targetLevel in ( Level.COUNTY ) && emigrated == true )",
                        "( ( tenure == null ) || ( tenure < 24 ) || ( targetLevel in ( Level.COUNTY, Level.STAFF ) ) )",
                        "(\n  tenure == null\n  || tenure < 24\n),\nemigrated == false"))
                .containsExactly("low", "low high", "low high none", "low");
    }

    @Test
    void an_or_between_patterns_gives_one_firing_although_drools_fires_for_each_branch() {
        assertThat(whole("$c : Candidacy() ( exists( Child( emigrated == true ) from $c.children ) or exists( Child( name == \"a\" ) from $c.children ) )"))
                .containsExactly("low");
    }

    @Test
    void a_chinese_package_a_name_with_spaces_and_chinese_quotes_and_annotations_are_plain_drl() {
        RuleBase base = load("""
                package 规则.资格;
                import org.baguan.rules.engine.DroolsFactsTest.Candidacy;
                import org.baguan.rules.engine.Firing;
                rule "任职 不满“两年”"
                  @basis("条例 8(四)") @mark("A") @from("2024-01-01")
                when
                  $c : Candidacy( tenure < 24 )
                then
                  insert( Firing.of( "Q-03\\"a\\"", $c ) );
                end
                """);

        assertThat(base.packages()).containsExactly("规则.资格");
        assertThat(base.fire("规则.资格", List.of(LOW, HIGH))).containsExactly(Firing.of("Q-03\"a\"", LOW));
    }

    @Test
    void a_straight_quote_in_the_name_of_a_rule_breaks_the_generated_class() {
        String drl = """
                package p;
                import org.baguan.rules.engine.DroolsFactsTest.Candidacy;
                rule "a \\"b\\" c" when Candidacy( tenure < 24 ) then end
                """;

        assertThatThrownBy(() -> load(drl)).isInstanceOf(RuleCompilationException.class);
    }

    @Test
    void a_consequence_that_inserts_another_conclusion_compiles_on_plain_drools() {
        RuleBase base = load("""
                package p;
                import org.baguan.rules.engine.DroolsFactsTest.Candidacy;
                import org.baguan.rules.engine.DroolsFactsTest.Obstacle;
                rule "r" when
                  $c : Candidacy( tenure < 24 )
                then
                  insert( Obstacle.of( $c, "text" ) );
                end
                """);

        assertThat(base.fire("p", List.of(LOW))).isEmpty();
    }

    private static List<String> who(String... conditions) {
        String[] patterns = new String[conditions.length];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] = "$c : Candidacy( " + conditions[i] + " )";
        }
        return whole(patterns);
    }

    private static List<String> whole(String... patterns) {
        Map<String, List<Firing>> byRule = new HashMap<>();
        for (Firing firing : base(patterns).fire("规则.事实", List.of(LOW, HIGH, NONE))) {
            byRule.computeIfAbsent(firing.rule(), rule -> new ArrayList<>()).add(firing);
        }
        List<String> who = new ArrayList<>();
        for (int i = 0; i < patterns.length; i++) {
            who.add(byRule.getOrDefault(rule(i), List.of()).stream()
                    .map(firing -> ((Candidacy) firing.subject()).name())
                    .collect(joining(" ")));
        }
        return who;
    }

    private static RuleBase base(String... patterns) {
        StringBuilder drl = new StringBuilder("""
                package 规则.事实;
                import java.time.LocalDate;
                import org.baguan.rules.engine.Firing;
                import org.baguan.rules.engine.DroolsFactsTest.Candidacy;
                import org.baguan.rules.engine.DroolsFactsTest.Child;
                import org.baguan.rules.engine.DroolsFactsTest.Level;
                import org.baguan.rules.engine.DroolsFactsTest.Measure;
                import org.baguan.rules.engine.DroolsFactsTest.PostHeld;
                """);
        for (int i = 0; i < patterns.length; i++) {
            drl.append("rule \"%s\"\nwhen\n%s\nthen\ninsert( Firing.of( \"%s\", $c ) );\nend\n"
                    .formatted(rule(i), patterns[i], rule(i)));
        }
        return load(drl.toString());
    }

    private static RuleBase load(String drl) {
        return Unwalled.load(Unwalled.compile(drl));
    }

    private static String rule(int number) {
        return "r%02d".formatted(number);
    }
}
