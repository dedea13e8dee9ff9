package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/**
 * Fires rules as Drools is used elsewhere: all packages below that of a step and form in one knowledge base, and the members of the
 * subject's lists in working memory beside the subject.
 */
final class OneKnowledgeBase implements RuleEngine {

  private final RuleTree tree;
  private final CompiledRules compiled;
  private final RuleClasses classes;
  private final Map<String, KieBase> bases = new ConcurrentHashMap<>();

  OneKnowledgeBase(RuleTree tree, CompiledRules compiled) {
    this.tree = tree;
    this.compiled = compiled;
    this.classes = new RuleClasses(compiled, OneKnowledgeBase.class.getClassLoader());
  }

  @Override
  public List<Holding> holding(Step step, Record subject) {
    Set<String> certain = fired(step, DrlPrinter.Form.CERTAIN, subject);
    Set<String> possible = fired(step, DrlPrinter.Form.POSSIBLE, subject);
    return tree.rules(step).stream()
        .sorted(Comparator.comparing(Rule::key))
        .filter(rule -> certain.contains(rule.key()) || possible.contains(rule.key()))
        .map(rule -> new Holding(rule, certain.contains(rule.key())))
        .toList();
  }

  private Set<String> fired(Step step, DrlPrinter.Form form, Record subject) {
    KieSession session = bases.computeIfAbsent(DrlPrinter.packageOf(step, form), this::base).newKieSession();
    try {
      session.insert(subject);
      for (ListTerm list : tree.vocabulary().subject(step).lists()) {
        List<?> members = list.read(subject);
        if (members != null) {
          members.forEach(session::insert);
        }
      }
      session.fireAllRules();
      return session.getObjects(new ClassObjectFilter(Firing.class)).stream().map(f -> ((Firing) f).rule()).collect(Collectors.toSet());
    } finally {
      session.dispose();
    }
  }

  private KieBase base(String stepAndForm) {
    List<Model> models = new ArrayList<>();
    compiled.models().forEach((rulePackage, model) -> {
      if ((rulePackage + ".").startsWith(stepAndForm + ".")) {
        models.add(classes.model(model));
      }
    });
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      return KieBaseBuilder.createKieBaseFromModel(models, RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), classes));
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
