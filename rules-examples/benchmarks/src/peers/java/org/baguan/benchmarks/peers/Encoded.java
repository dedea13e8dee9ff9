package org.baguan.benchmarks.peers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baguan.rules.model.Education;
import org.baguan.rules.model.Level;

/**
 * Facts as engines with a type system of their own take them: codes in an order by their place, other codes by name, days as 20250131,
 * the rest as it is.
 *
 * @param name the name
 * @param type the type
 * @param read reads the value
 */
record Encoded(String name, Type type, Function<FlatFacts, Object> read) {

  /** A type that all such engines have. */
  enum Type {
    WHOLE,
    DECIMAL,
    YES_NO,
    TEXT
  }

  /** All that rules read. */
  static final List<Encoded> ALL =
      List.of(
          new Encoded("category", Type.TEXT, FlatFacts::category),
          new Encoded("move", Type.TEXT, f -> f.move().name()),
          new Encoded("accelerated", Type.YES_NO, FlatFacts::accelerated),
          new Encoded("targetLevel", Type.WHOLE, f -> f.targetLevel().ordinal()),
          new Encoded("leadingPost", Type.YES_NO, FlatFacts::leadingPost),
          new Encoded("partyPost", Type.TEXT, f -> f.partyPost().name()),
          new Encoded("auditRequired", Type.YES_NO, FlatFacts::auditRequired),
          new Encoded("currentLevel", Type.WHOLE, f -> f.currentLevel().ordinal()),
          new Encoded("levelsSkipped", Type.WHOLE, FlatFacts::levelsSkipped),
          new Encoded("service", Type.WHOLE, FlatFacts::service),
          new Encoded("grassroots", Type.WHOLE, FlatFacts::grassroots),
          new Encoded("tenure", Type.WHOLE, FlatFacts::tenure),
          new Encoded("qualifyingSince", Type.WHOLE, f -> number(f.qualifyingSince())),
          new Encoded("sinceLastPromotion", Type.WHOLE, FlatFacts::sinceLastPromotion),
          new Encoded("partyMembership", Type.WHOLE, FlatFacts::partyMembership),
          new Encoded("education", Type.WHOLE, f -> f.education().ordinal()),
          new Encoded("trainingDone", Type.YES_NO, FlatFacts::trainingDone),
          new Encoded("fitForWork", Type.YES_NO, FlatFacts::fitForWork),
          new Encoded("onProbation", Type.YES_NO, FlatFacts::onProbation),
          new Encoded("speciality", Type.WHOLE, FlatFacts::speciality),
          new Encoded("test", Type.DECIMAL, FlatFacts::test),
          new Encoded("awards", Type.WHOLE, FlatFacts::awards),
          new Encoded("hasSpouse", Type.YES_NO, FlatFacts::hasSpouse),
          new Encoded("spouseEmigrated", Type.YES_NO, FlatFacts::spouseEmigrated),
          new Encoded("lowRecognition", Type.YES_NO, FlatFacts::lowRecognition),
          new Encoded("underInvestigation", Type.YES_NO, FlatFacts::underInvestigation),
          new Encoded("otherwiseUnfit", Type.YES_NO, FlatFacts::otherwiseUnfit),
          new Encoded("fileAudited", Type.YES_NO, FlatFacts::fileAudited),
          new Encoded("reportVerified", Type.YES_NO, FlatFacts::reportVerified),
          new Encoded("auditDone", Type.YES_NO, FlatFacts::auditDone),
          new Encoded("noticeTellsAcceleration", Type.YES_NO, FlatFacts::noticeTellsAcceleration),
          new Encoded("asOf", Type.WHOLE, f -> number(f.asOf())));

  /** Returns a value of a rule as it is compared with what is read. */
  static Object value(Object value) {
    if (value instanceof Level || value instanceof Education) {
      return ((Enum<?>) value).ordinal();
    }
    if (value instanceof Enum<?> code) {
      return code.name();
    }
    return value instanceof LocalDate day ? number(day) : value;
  }

  private static Integer number(LocalDate day) {
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  /** Returns all facts by name: whole numbers as Integer. */
  static Map<String, Object> variables(FlatFacts facts) {
    Map<String, Object> variables = new HashMap<>(64);
    for (Encoded each : ALL) {
      variables.put(each.name, each.read.apply(facts));
    }
    return variables;
  }

  /** Returns all facts by name: whole numbers as Long, decimals as Double. */
  static Map<String, Object> wide(FlatFacts facts) {
    Map<String, Object> variables = new HashMap<>(64);
    for (Encoded each : ALL) {
      Object value = each.read.apply(facts);
      variables.put(
          each.name, value instanceof Integer whole ? Long.valueOf(whole) : value instanceof BigDecimal number ? Double.valueOf(number.doubleValue()) : value);
    }
    return variables;
  }
}
