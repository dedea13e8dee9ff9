package org.baguan.benchmarks.peers;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Builds a knowledge base from DRL, by the executable model. */
final class DroolsRules {

  /** How each file begins. */
  static final String HEAD =
      """
      package peers
      import org.baguan.benchmarks.peers.*
      import org.baguan.rules.model.*
      import java.time.LocalDate
      global java.util.List held

      """;

  private DroolsRules() {}

  static KieBase build(String drl) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/peers/rules.drl", drl);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(errors.subList(0, Math.min(5, errors.size())).toString());
    }
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  /** Returns a rule that tells that it holds. */
  static String rule(FlatRule rule, String conditions) {
    String held = "new Held( \"" + rule.held().id() + "\", " + rule.held().points() + " )";
    return "rule \"" + rule.name() + "\"\nwhen\n" + conditions + "then\n    held.add( " + held + " );\nend\n\n";
  }
}
