package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baguan.rules.engine.direct.DirectRules;
import org.baguan.rules.engine.wall.ClassScan;
import org.baguan.rules.engine.wall.PermittedClasses;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/**
 * Compiled rules, loaded and ready to fire: one independent set for each DRL package.
 *
 * <p>No compiler runs here. Immutable as seen from outside, and safe to share between threads.
 */
public final class RuleBase {

    private final Map<String, String> models;
    private final RuleClasses classes;
    private final Map<String, KieBase> bases = new ConcurrentHashMap<>();

    private RuleBase(CompiledRules rules, ClassLoader parent) {
        this.models = rules.models();
        this.classes = new RuleClasses(rules, parent);
    }

    /**
     * Loads rules; the network of a package is built when the package first fires.
     *
     * @throws org.baguan.rules.engine.wall.RefusedCodeException with every reason, when a class of them could do something else than
     *     read facts and insert firings; none of them has been defined then
     */
    public static RuleBase load(CompiledRules rules) {
        ClassScan.require(rules.ownClasses());
        return loadAsIs(rules, PermittedClasses.toRun(RuleBase.class.getClassLoader()));
    }

    /**
     * Loads rules that nothing looked at.
     *
     * @param names what the rules can name
     */
    static RuleBase loadAsIs(CompiledRules rules, ClassLoader names) {
        return new RuleBase(rules, names);
    }

    /** The DRL packages, in order of their names. */
    public Set<String> packages() {
        return models.keySet();
    }

    /**
     * Fires the rules of one package on facts that they alone see.
     *
     * @param rulePackage a package without rules fires nothing
     * @param facts each object counts for itself, equal ones too; one object given twice counts once
     * @return one firing for each rule and subject that a rule inserted, in order of the rule's name, then of the subject's place in
     *     {@code facts}; subjects that are not facts themselves come last, in no order. Never depends on the order in which Drools fires
     * @throws IllegalStateException when the rules were compiled against another class path
     * @throws RuntimeException what a rule's own condition throws, as Drools passes it on
     */
    public List<Firing> fire(String rulePackage, Collection<?> facts) {
        String model = models.get(rulePackage);
        if (model == null || facts.isEmpty()) {
            return List.of();
        }
        KieSession session = base(rulePackage, model).newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            return ordered(session, facts);
        } finally {
            session.dispose();
        }
    }

    /**
     * Returns the rules of one package, to be decided by calling their predicates; none for a package without rules.
     *
     * @param subject the class of the facts that they are about
     * @throws IllegalStateException when the rules were compiled against another class path
     */
    DirectRules direct(String rulePackage, Class<?> subject) {
        String model = models.get(rulePackage);
        return model == null ? DirectRules.NONE : DirectRules.of(classes.model(model), subject);
    }

    private KieBase base(String rulePackage, String model) {
        KieBase made = bases.get(rulePackage);
        return made != null ? made : bases.computeIfAbsent(rulePackage, absent -> build(model));
    }

    private KieBase build(String model) {
        // Drools finds its own parts through the thread's class loader, which in a server or a worker thread may not know them.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RuleBase.class.getClassLoader());
        try {
            // Not KieBaseMutabilityOption.DISABLED: such a base silently forgets inserted objects that no rule matches: every firing.
            KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), classes);
            KieBase base = KieBaseBuilder.createKieBaseFromModel(classes.model(model), configuration);
            // The first session looks for parts too.
            base.newKieSession().dispose();
            return base;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<Firing> ordered(KieSession session, Collection<?> facts) {
        // A set: Drools fires a rule with an "or" between patterns once for each branch that holds.
        Set<Firing> found = new HashSet<>();
        session.getObjects(new ClassObjectFilter(Firing.class)).forEach(firing -> found.add((Firing) firing));
        List<Firing> firings = new ArrayList<>(found);
        if (firings.size() > 1) {
            Map<Object, Integer> places = new IdentityHashMap<>();
            facts.forEach(fact -> places.putIfAbsent(fact, places.size()));
            firings.sort(Comparator.comparing(Firing::rule)
                    .thenComparing(firing -> places.getOrDefault(firing.subject(), Integer.MAX_VALUE)));
        }
        return List.copyOf(firings);
    }
}
