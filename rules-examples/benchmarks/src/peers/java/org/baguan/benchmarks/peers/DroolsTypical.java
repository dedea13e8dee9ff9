package org.baguan.benchmarks.peers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.model.Official;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Drools as it is usually written: the domain's own objects as facts, joined in the rules, lengths worked out in conditions, what is found
 * added to a global list, a new session for each candidate. Safe to share between threads.
 */
public final class DroolsTypical implements Peer {

  /** The day as of which is decided. */
  public record Today(LocalDate day) {}

  /** What the official can do. */
  public record Qualification(int speciality, BigDecimal test, int awards) {}

  /** Which object a check is about, and how the value is read from it. */
  private record Read(String fact, String expression) {}

  private static final Map<String, Read> READS = reads();

  /** The order in which facts are matched: those that tell rules apart first, and what others refer to before them. */
  private static final List<String> ORDER = List.of("Post", "Official", "Nomination", "Today", "Career", "Family", "Conduct", "Evidence", "Qualification");

  private static final Map<String, String> BOUND = Map.of("Post", "$target : level", "Official", "$id : id", "Nomination", "person == $id", "Today", "$day : day");

  private final KieBase base;

  /** Compiles the rules. */
  public DroolsTypical(List<FlatRule> rules) {
    StringBuilder drl = new StringBuilder(DroolsRules.HEAD.replace("global", "import org.baguan.benchmarks.peers.DroolsTypical.*\nglobal"));
    rules.forEach(rule -> drl.append(DroolsRules.rule(rule, conditions(rule))));
    base = DroolsRules.build(drl.toString());
  }

  private static String conditions(FlatRule rule) {
    Map<String, List<String>> checks = new LinkedHashMap<>();
    for (FlatRule.Check check : rule.tests()) {
      Read read = READS.get(check.field());
      String text = DroolsFlat.check(check);
      checks.computeIfAbsent(read.fact, none -> new ArrayList<>()).add(read.expression + text.substring(check.field().length()));
      if (read.expression.contains("$day")) {
        checks.computeIfAbsent("Today", none -> new ArrayList<>());
      }
    }
    if (checks.containsKey("Nomination")) {
      checks.computeIfAbsent("Official", none -> new ArrayList<>());
    }
    StringBuilder conditions = new StringBuilder();
    for (String fact : ORDER) {
      List<String> ofFact = checks.get(fact);
      if (ofFact != null) {
        List<String> all = new ArrayList<>(ofFact);
        if (BOUND.containsKey(fact)) {
          all.add(BOUND.get(fact));
        }
        conditions.append("    ").append(fact).append("( ").append(String.join(", ", all)).append(" )\n");
      }
    }
    return conditions.toString();
  }

  private static Map<String, Read> reads() {
    Map<String, Read> reads = new LinkedHashMap<>();
    as(reads, "Post", "category", "leadingPost", "partyPost", "auditRequired");
    reads.put("targetLevel", new Read("Post", "level"));
    as(reads, "Nomination", "move", "accelerated", "qualifyingSince", "noticeTellsAcceleration");
    as(reads, "Career", "education", "trainingDone", "fitForWork", "onProbation");
    reads.put("currentLevel", new Read("Career", "level"));
    reads.put("levelsSkipped", new Read("Career", "$target.ordinal() - level.ordinal() - 1"));
    reads.put("grassroots", new Read("Career", "grassrootsMonths"));
    reads.put("service", new Read("Career", "FlatFacts.months(workingSince, $day)"));
    reads.put("tenure", new Read("Career", "FlatFacts.months(levelSince, $day)"));
    reads.put("partyMembership", new Read("Career", "FlatFacts.months(partySince, $day)"));
    reads.put("sinceLastPromotion", new Read("Career", "FlatFacts.months(lastPromotedOn, $day)"));
    as(reads, "Family", "hasSpouse", "spouseEmigrated");
    as(reads, "Conduct", "lowRecognition", "underInvestigation", "otherwiseUnfit");
    as(reads, "Evidence", "fileAudited", "reportVerified", "auditDone");
    as(reads, "Qualification", "speciality", "test", "awards");
    reads.put("asOf", new Read("Today", "day"));
    return reads;
  }

  private static void as(Map<String, Read> reads, String fact, String... fields) {
    for (String field : fields) {
      reads.put(field, new Read(fact, field));
    }
  }

  @Override
  public Object decide(CandidateFacts candidate) {
    List<Held> held = new ArrayList<>();
    StatelessKieSession session = base.newStatelessKieSession();
    session.setGlobal("held", held);
    Official official = candidate.official();
    Map<String, Object> attributes = official.attributes();
    session.execute(
        List.of(
            candidate.post(), official, candidate.nomination(), new Today(candidate.asOf()), official.career(), official.family(), official.conduct(),
            official.evidence(),
            new Qualification((Integer) attributes.get("专业工作年限"), (BigDecimal) attributes.get("测试成绩"), (Integer) attributes.get("近三年优秀次数"))));
    return held;
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Held> told(Object decided) {
    return (List<Held>) decided;
  }
}
