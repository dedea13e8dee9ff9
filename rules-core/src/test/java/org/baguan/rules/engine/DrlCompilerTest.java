package org.baguan.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.baguan.rules.engine.wall.RefusedCodeException;
import org.junit.jupiter.api.Test;

public class DrlCompilerTest {

    public record Person(String name, Integer age) {}

    static DrlSource source(String path, String rulePackage, String rule, String condition) {
        return new DrlSource(path, """
                package %s;
                import org.baguan.rules.engine.Firing;
                import org.baguan.rules.engine.DrlCompilerTest.Person;
                rule "%s" when
                  $s : Person( %s )
                then
                  insert( Firing.of( "%s", $s ) );
                end
                """.formatted(rulePackage, rule, condition, rule));
    }

    private static final List<DrlSource> TWO_PACKAGES = List.of(
            source("b/q2.drl", "pack.b", "Q-02", "age != null, age >= 60"),
            source("a/q1.drl", "pack.a", "Q-01", "age != null, age < 18"));

    @Test
    void each_package_yields_one_model_among_the_classes() {
        CompiledRules rules = Unwalled.compile(TWO_PACKAGES);

        assertThat(rules.models().keySet()).containsExactly("pack.a", "pack.b");
        assertThat(rules.classes().keySet()).containsAll(rules.models().values());
        assertThat(rules.classes().keySet()).allMatch(name -> name.startsWith("pack."));
    }

    @Test
    void stored_rules_come_back_as_they_were() throws IOException {
        CompiledRules rules = Unwalled.compile(TWO_PACKAGES);

        CompiledRules back = CompiledRules.readFrom(new ByteArrayInputStream(stored(rules)));

        assertThat(back.models()).isEqualTo(rules.models());
        assertThat(back.classes()).usingRecursiveComparison().isEqualTo(rules.classes());
    }

    @Test
    void two_compilations_of_the_same_rules_are_stored_alike_to_the_byte() throws IOException {
        List<DrlSource> many = new ArrayList<>();
        for (int rule = 0; rule < 40; rule++) {
            many.add(source("a/q" + rule + ".drl", "pack.a", "Q-" + rule, "age != null, age < " + rule + ", name != null"));
        }

        byte[] first = stored(Unwalled.compile(many));

        assertThat(stored(Unwalled.compile(many))).isEqualTo(first);
        Collections.reverse(many);
        assertThat(stored(Unwalled.compile(many))).isEqualTo(first);
    }

    @Test
    void what_is_not_a_store_of_rules_is_refused() {
        assertThatThrownBy(() -> CompiledRules.readFrom(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Not compiled rules");
    }

    @Test
    void a_misspelt_term_is_reported_with_the_path_of_its_file() {
        List<DrlSource> bad = List.of(source("a/q1.drl", "pack.a", "Q-01", "agee < 18"));

        assertThatThrownBy(() -> Unwalled.compile(bad))
                .isInstanceOfSatisfying(RuleCompilationException.class, refused -> assertThat(refused.messages())
                        .containsExactly("a/q1.drl: Unable to parse left part of expression: agee < 18"));
    }

    @Test
    void what_drools_throws_raw_is_reported_too() {
        List<DrlSource> bad = List.of(source("a/q1.drl", "pack.a", "Q-01", "age == \"abc\""));

        assertThatThrownBy(() -> Unwalled.compile(bad)).isInstanceOf(RuleCompilationException.class);
    }

    @Test
    void after_a_refusal_the_next_compilation_is_untouched() {
        assertThatThrownBy(() -> Unwalled.compile(List.of(source("a/q1.drl", "pack.a", "Q-01", "agee < 18"))))
                .isInstanceOf(RuleCompilationException.class);

        assertThat(Unwalled.compile(TWO_PACKAGES).models()).hasSize(2);
    }

    @Test
    void two_sources_of_one_path_are_a_mistake_of_the_caller() {
        DrlSource source = source("a/q1.drl", "pack.a", "Q-01", "age < 18");

        assertThatThrownBy(() -> Unwalled.compile(List.of(source, source)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a/q1.drl");
    }

    @Test
    void what_the_printer_never_writes_does_not_reach_drools() {
        assertThatThrownBy(() -> DrlCompiler.compile(TWO_PACKAGES))
                .isInstanceOfSatisfying(RefusedCodeException.class, refused -> assertThat(refused.reasons())
                        .contains("b/q2.drl:1: 'package pack.b;' is no line that printed rules begin with"));
    }

    @Test
    void a_compiler_that_does_not_go_by_class_loaders_is_not_used() throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Ddrools.dialect.java.compiler=NATIVE",
                "-cp", System.getProperty("java.class.path"), DrlCompilerTest.class.getName());

        Process other = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("drools.dialect.java.compiler is set to another compiler than ECLIPSE");
        assertThat(other.waitFor()).isZero();
    }

    /** Compiles in a Java machine of its own, and prints why not. */
    public static void main(String[] arguments) {
        try {
            Unwalled.compile(TWO_PACKAGES);
        } catch (IllegalStateException refused) {
            System.out.println(refused.getMessage());
        }
        System.exit(0);
    }

    @Test
    void no_rules_compile_to_no_packages() {
        assertThat(Unwalled.compile(List.of()).models()).isEmpty();
    }

    static byte[] stored(CompiledRules rules) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rules.writeTo(out);
        return out.toByteArray();
    }
}
