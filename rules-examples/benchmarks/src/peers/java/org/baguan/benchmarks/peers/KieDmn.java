package org.baguan.benchmarks.peers;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baguan.rules.decide.CandidateFacts;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** kie-dmn: two decision tables, evaluated by one runtime. Safe to share between threads. */
public final class KieDmn implements Peer {

  private final DMNRuntime runtime;
  private final DMNModel model;

  /** Compiles the tables. */
  public KieDmn(List<FlatRule> rules) {
    Resource resource = ResourceFactory.newReaderResource(new StringReader(DmnText.of(rules, KieDmn::type)), "UTF-8");
    resource.setSourcePath("benchmark.dmn");
    runtime = DMNRuntimeBuilder.fromDefaults().buildConfiguration().fromResources(List.of(resource)).getOrElseThrow(IllegalStateException::new);
    model = runtime.getModel(DmnText.NAMESPACE, DmnText.NAME);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages(DMNMessage.Severity.ERROR).toString());
    }
  }

  private static String type(Encoded.Type type) {
    return switch (type) {
      case WHOLE, DECIMAL -> "number";
      case YES_NO -> "boolean";
      case TEXT -> "string";
    };
  }

  @Override
  public Object decide(CandidateFacts candidate) {
    DMNContext context = runtime.newContext();
    Encoded.variables(FlatFacts.of(candidate)).forEach(context::set);
    return runtime.evaluateAll(model, context);
  }

  @Override
  public List<Held> told(Object decided) {
    DMNResult result = (DMNResult) decided;
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages(DMNMessage.Severity.ERROR).toString());
    }
    List<Held> held = new ArrayList<>();
    for (String table : List.of("eligibility", "scoring")) {
      for (Object row : (List<?>) result.getDecisionResultByName(table).getResult()) {
        Map<?, ?> outputs = (Map<?, ?>) row;
        held.add(new Held((String) outputs.get("rule"), ((Number) outputs.get("points")).intValue()));
      }
    }
    return held;
  }
}
