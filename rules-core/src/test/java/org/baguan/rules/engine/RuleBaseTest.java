package org.baguan.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baguan.rules.engine.DrlCompilerTest.Person;
import org.junit.jupiter.api.Test;

class RuleBaseTest {

    private static final CompiledRules RULES = Unwalled.compile(List.of(
            DrlCompilerTest.source("a/q1.drl", "pack.a", "Q-01", "age != null, age < 18"),
            DrlCompilerTest.source("a/q2.drl", "pack.a", "Q-02", "age != null, age < 14"),
            DrlCompilerTest.source("b/q3.drl", "pack.b", "Q-03", "name == \"Li\"")));

    private final RuleBase base = Unwalled.load(RULES);

    private final Person child = new Person("Li", 10);
    private final Person youth = new Person("Wang", 16);
    private final Person adult = new Person("Li", 40);

    @Test
    void a_package_fires_its_own_rules_only() {
        assertThat(base.packages()).containsExactly("pack.a", "pack.b");
        assertThat(base.fire("pack.b", List.of(child, youth)))
                .containsExactly(Firing.of("Q-03", child));
    }

    @Test
    void firings_come_by_rule_and_then_by_place_whatever_the_order_of_the_facts() {
        assertThat(base.fire("pack.a", List.of(youth, child, adult)))
                .containsExactly(Firing.of("Q-01", youth), Firing.of("Q-01", child), Firing.of("Q-02", child));
        assertThat(base.fire("pack.a", List.of(child, adult, youth)))
                .containsExactly(Firing.of("Q-01", child), Firing.of("Q-01", youth), Firing.of("Q-02", child));
    }

    @Test
    void two_equal_subjects_fire_each_for_itself() {
        Person twin = new Person("Li", 10);

        List<Firing> firings = base.fire("pack.b", List.of(child, twin));

        assertThat(firings).hasSize(2);
        assertThat(firings.get(0).subject()).isSameAs(child);
        assertThat(firings.get(1).subject()).isSameAs(twin);
        assertThat(firings.get(0)).isNotEqualTo(firings.get(1));
    }

    @Test
    void one_object_given_twice_fires_once() {
        assertThat(base.fire("pack.b", List.of(child, child))).containsExactly(Firing.of("Q-03", child));
    }

    @Test
    void an_unknown_package_fires_nothing() {
        assertThat(base.fire("pack.c", List.of(child))).isEmpty();
    }

    @Test
    void no_facts_fire_nothing() {
        assertThat(base.fire("pack.a", List.of())).isEmpty();
    }

    @Test
    void one_call_leaves_nothing_behind_for_the_next() {
        base.fire("pack.a", List.of(child));

        assertThat(base.fire("pack.a", List.of(adult))).isEmpty();
    }

    @Test
    void stored_rules_fire_as_fresh_ones() throws IOException {
        CompiledRules back = CompiledRules.readFrom(new ByteArrayInputStream(DrlCompilerTest.stored(RULES)));

        assertThat(Unwalled.load(back).fire("pack.a", List.of(child)))
                .containsExactly(Firing.of("Q-01", child), Firing.of("Q-02", child));
    }

    @Test
    void threads_that_share_a_new_base_all_get_the_same_firings() throws Exception {
        List<Person> people = new ArrayList<>();
        for (int age = 0; age < 40; age++) {
            people.add(new Person("P" + age, age));
        }
        Collections.shuffle(people, new Random(7));
        List<Firing> expected = base.fire("pack.a", people);
        RuleBase shared = Unwalled.load(RULES);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<Firing>> fire = () -> shared.fire("pack.a", people);

            List<Future<List<Firing>>> all = threads.invokeAll(Collections.nCopies(400, fire));

            for (Future<List<Firing>> one : all) {
                assertThat(one.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(expected).hasSize(18 + 14);
    }

    @Test
    void a_firing_does_not_show_the_values_of_its_subject() {
        assertThat(Firing.of("Q-01", child)).hasToString("Firing[Q-01, a Person]");
    }
}
