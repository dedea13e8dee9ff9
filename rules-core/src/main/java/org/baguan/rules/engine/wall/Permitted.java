package org.baguan.rules.engine.wall;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Attributed;

/**
 * What rules may name: the fact types with their terms, the code lists of the model, and the few methods that the printer and
 * Drools' generator call. The part about facts is read from the vocabulary, so that it grows with it and with nothing else.
 */
final class Permitted {

  private static final String DSL = "org/drools/modelcompiler/dsl/pattern/D.";
  private static final String COMPARING = "org/drools/modelcompiler/util/EvaluationUtil.";
  private static final String KNOWN = "org/baguan/rules/engine/Known.";

  /** How Drools' generator describes patterns; owner and name, for any parameters. */
  private static final Set<String> BUILDING =
      Set.of(
          DSL + "pattern", DSL + "declarationOf", DSL + "rule", DSL + "on", DSL + "from", DSL + "exists", DSL + "not",
          DSL + "accumulate", DSL + "accFunction", DSL + "and",
          "org/drools/model/PatternDSL$PatternDef.expr",
          "org/drools/model/PatternDSL$PatternDef.bind",
          "org/drools/model/PatternDSL$PatternDef.passive",
          "org/drools/model/impl/RuleBuilder.build",
          "org/drools/model/consequences/ConsequenceBuilder$_1.execute",
          "org/drools/model/functions/accumulate/AccumulateFunction.as",
          "org/drools/model/functions/accumulate/AccumulateFunction.with",
          "org/drools/model/functions/PredicateInformation.<init>",
          "org/drools/model/functions/PredicateInformation.addRuleNames",
          "org/drools/model/functions/PredicateInformation.setMoreThanMaxRuleDefs");

  /** How it compares, and what the printer asks of terms; owner and name, for any values. */
  private static final Set<String> COMPARISONS =
      Set.of(
          COMPARING + "equals", COMPARING + "notEquals", COMPARING + "areNullSafeEquals", COMPARING + "areNumbersNullSafeEquals",
          COMPARING + "toBigDecimal",
          COMPARING + "lessThan", COMPARING + "lessOrEqual", COMPARING + "greaterThan", COMPARING + "greaterOrEqual",
          COMPARING + "lessThanNumbers", COMPARING + "lessOrEqualNumbers", COMPARING + "greaterThanNumbers",
          COMPARING + "greaterOrEqualNumbers",
          KNOWN + "less", KNOWN + "atMost", KNOWN + "atLeast", KNOWN + "greater", KNOWN + "equal", KNOWN + "unequal", KNOWN + "same",
          KNOWN + "other");

  /** Exact numbers and dates, the conclusion, and what every generated class is made of; with parameters and result. */
  private static final Set<String> CALLING =
      Set.of(
          "java/lang/Integer.valueOf(I)Ljava/lang/Integer;",
          "java/lang/Long.valueOf(J)Ljava/lang/Long;",
          "java/lang/Boolean.valueOf(Z)Ljava/lang/Boolean;",
          "java/math/BigDecimal.<init>(Ljava/lang/String;)V",
          "java/time/LocalDate.of(III)Ljava/time/LocalDate;",
          "org/baguan/rules/engine/Firing.of(Ljava/lang/String;Ljava/lang/Object;)Lorg/baguan/rules/engine/Firing;",
          "org/drools/model/Drools.insert(Ljava/lang/Object;)V",
          "java/lang/Object.<init>()V",
          "java/lang/Enum.<init>(Ljava/lang/String;I)V",
          "java/lang/Enum.valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;",
          "java/lang/String.equals(Ljava/lang/Object;)Z",
          "java/lang/String.hashCode()I",
          "java/lang/RuntimeException.<init>(Ljava/lang/String;)V",
          "java/util/Collections.emptyList()Ljava/util/List;",
          "java/util/Arrays.asList([Ljava/lang/Object;)Ljava/util/List;",
          // Of more than a thousand rules the generator makes several classes, and gathers them in a list.
          "java/util/ArrayList.<init>(I)V",
          "java/util/List.addAll(Ljava/util/Collection;)Z",
          "org/drools/util/DateUtils.getDateFormatMask()Ljava/lang/String;",
          "java/time/format/DateTimeFormatterBuilder.<init>()V",
          "java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive()Ljava/time/format/DateTimeFormatterBuilder;",
          "java/time/format/DateTimeFormatterBuilder.appendPattern(Ljava/lang/String;)Ljava/time/format/DateTimeFormatterBuilder;",
          "java/time/format/DateTimeFormatterBuilder.toFormatter(Ljava/util/Locale;)Ljava/time/format/DateTimeFormatter;");

  /** Counting and exact sums. */
  private static final Set<String> ACCUMULATING =
      Set.of(
          "org/drools/core/base/accumulators/CountAccumulateFunction",
          "org/drools/core/base/accumulators/IntegerSumAccumulateFunction",
          "org/drools/core/base/accumulators/BigDecimalSumAccumulateFunction");

  /** What generated classes name besides facts and owners of the methods above. */
  private static final Set<String> NAMING =
      Set.of(
          "java/lang/Object", "java/lang/String", "java/lang/Class", "java/lang/Enum", "java/lang/Exception",
          "java/lang/RuntimeException", "java/lang/Number", "java/lang/Integer", "java/lang/Long", "java/lang/Boolean",
          "java/lang/Comparable", "java/math/BigDecimal", "java/time/LocalDate", "java/util/Collection", "java/util/List", "java/util/Locale",
          "java/time/format/DateTimeFormatter", "java/util/function/Supplier",
          "org/drools/model/Model", "org/drools/model/RulesSupplier", "org/drools/model/Rule", "org/drools/model/RuleItemBuilder", "org/drools/model/Variable",
          "org/drools/model/Declaration", "org/drools/model/DeclarationSource", "org/drools/model/DomainClassMetadata",
          "org/drools/model/Drools", "org/drools/model/From", "org/drools/model/Argument", "org/drools/model/PatternDSL",
          "org/drools/model/consequences/ConsequenceBuilder", "org/drools/model/consequences/ConsequenceBuilder$_1",
          "org/drools/model/view/ViewItem", "org/drools/model/view/ViewItemBuilder", "org/drools/model/view/ExprViewItem",
          "org/drools/model/functions/HashedExpression", "org/drools/model/functions/PredicateInformation",
          "org/drools/model/functions/Predicate1", "org/drools/model/functions/Predicate2", "org/drools/model/functions/Predicate3",
          "org/drools/model/functions/Function1", "org/drools/model/functions/Function2", "org/drools/model/functions/Block2");

  /** The one instance, made of the lists above: the fact model is fixed when the library is compiled. */
  static final Permitted OF_MODEL = new Permitted(Vocabulary.ofModel());

  private final Set<String> types = new HashSet<>(NAMING);
  private final Set<String> readers = new HashSet<>();
  private final Set<String> enums;
  private final Set<String> words = new HashSet<>();

  private Permitted(Vocabulary vocabulary) {
    Set<Class<?>> facts = new HashSet<>();
    for (Step step : Step.values()) {
      read(vocabulary.subject(step), facts);
    }
    Set<Class<?>> codes = codes(facts);
    this.enums = codes.stream().map(Permitted::internal).collect(Collectors.toUnmodifiableSet());
    codes.forEach(this::words);
    facts.forEach(fact -> words.add(fact.getSimpleName()));
    Stream.concat(facts.stream(), codes.stream()).map(Permitted::internal).forEach(types::add);
    Stream.of(BUILDING, COMPARISONS, CALLING).flatMap(Set::stream).map(Permitted::owner).forEach(types::add);
    types.addAll(ACCUMULATING);
  }

  private void read(FactType fact, Set<Class<?>> facts) {
    if (!facts.add(fact.type())) {
      return;
    }
    for (Term term : fact.terms()) {
      reader(fact.type(), term.name());
    }
    if (Attributed.class.isAssignableFrom(fact.type())) {
      for (String reader : List.of("code", "decimal", "whole", "date", "yesNo")) {
        reader(fact.type(), reader);
      }
    }
    for (ListTerm list : fact.lists()) {
      reader(fact.type(), list.name());
      read(list.member(), facts);
    }
  }

  private void reader(Class<?> fact, String name) {
    words.add(name);
    Arrays.stream(fact.getMethods())
        .filter(method -> method.getName().equals(name) && !Modifier.isStatic(method.getModifiers()))
        .forEach(method -> readers.add(internal(fact) + "." + name + descriptor(method)));
  }

  private Set<Class<?>> codes(Set<Class<?>> facts) {
    return facts.stream()
        .flatMap(fact -> Arrays.stream(fact.getMethods()))
        .filter(method -> readers.contains(internal(method.getDeclaringClass()) + "." + method.getName() + descriptor(method)))
        .<Class<?>>map(Method::getReturnType)
        .filter(Class::isEnum)
        .collect(Collectors.toSet());
  }

  private void words(Class<?> code) {
    words.add(code.getSimpleName());
    Arrays.stream(code.getEnumConstants()).forEach(constant -> words.add(((Enum<?>) constant).name()));
  }

  /** Returns whether a term, list, fact type, code list or code is spelt so in Java. */
  boolean word(String word) {
    return words.contains(word);
  }

  /** Returns whether a class may be named, by its name in class files. */
  boolean type(String internalName) {
    return types.contains(internalName);
  }

  /** Returns whether a method may be called. */
  boolean call(String owner, String name, String descriptor) {
    String method = owner + "." + name;
    return readers.contains(method + descriptor) || CALLING.contains(method + descriptor)
        || BUILDING.contains(method) || COMPARISONS.contains(method);
  }

  /** Returns whether a constant may be read: a code of the model, and what Drools' generator reads for dates. */
  boolean constant(String owner, String name, String descriptor) {
    return enums.contains(owner) && descriptor.equals("L" + owner + ";") || owner.equals("java/util/Locale") && name.equals("ENGLISH");
  }

  /** Returns whether an accumulate function may be made. */
  boolean accumulating(String owner) {
    return ACCUMULATING.contains(owner);
  }

  private static String owner(String method) {
    return method.substring(0, method.indexOf('.'));
  }

  private static String internal(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
  }
}
