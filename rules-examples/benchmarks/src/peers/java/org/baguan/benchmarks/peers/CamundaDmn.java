package org.baguan.benchmarks.peers;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baguan.rules.decide.CandidateFacts;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/**
 * Camunda 7's DMN engine: two decision tables. By default it reads each cell anew for each decision (FEEL by feel-scala); by its older
 * FEEL it reads each cell once. Safe to share between threads.
 */
public final class CamundaDmn implements Peer {

  private final DmnEngine engine;
  private final DmnDecision eligibility;
  private final DmnDecision scoring;

  private CamundaDmn(List<FlatRule> rules, boolean olderFeel) {
    DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    engine = configuration.enableFeelLegacyBehavior(olderFeel).buildEngine();
    byte[] model = DmnText.of(rules, CamundaDmn::type).getBytes(StandardCharsets.UTF_8);
    eligibility = engine.parseDecision("eligibility", new ByteArrayInputStream(model));
    scoring = engine.parseDecision("scoring", new ByteArrayInputStream(model));
  }

  /** Reads the tables, to be decided as the engine does by default. */
  public static CamundaDmn byDefault(List<FlatRule> rules) {
    return new CamundaDmn(rules, false);
  }

  /** Reads the tables, to be decided by the engine's older FEEL. */
  public static CamundaDmn byOlderFeel(List<FlatRule> rules) {
    return new CamundaDmn(rules, true);
  }

  private static String type(Encoded.Type type) {
    return switch (type) {
      case WHOLE -> "integer";
      case DECIMAL -> "double";
      case YES_NO -> "boolean";
      case TEXT -> "string";
    };
  }

  @Override
  public Object decide(CandidateFacts candidate) {
    Map<String, Object> variables = Encoded.variables(FlatFacts.of(candidate));
    return List.of(engine.evaluateDecisionTable(eligibility, variables), engine.evaluateDecisionTable(scoring, variables));
  }

  @Override
  public List<Held> told(Object decided) {
    List<Held> held = new ArrayList<>();
    for (Object table : (List<?>) decided) {
      for (Map<String, Object> row : ((DmnDecisionTableResult) table).getResultList()) {
        held.add(new Held((String) row.get("rule"), ((Number) row.get("points")).intValue()));
      }
    }
    return held;
  }
}
