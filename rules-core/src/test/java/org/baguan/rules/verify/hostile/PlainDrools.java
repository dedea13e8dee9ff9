package org.baguan.rules.verify.hostile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.PostHeld;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Runs DRL as it stands, with nothing before Drools and nothing behind it: what the library never does. */
final class PlainDrools {

  private static final int ENOUGH = 100;

  private PlainDrools() {}

  /** What became of a text. */
  enum Fate {
    /** Its code ran. */
    RAN,
    /** Drools built it and nothing of it ran. */
    NOTHING_RAN,
    /** Drools refused it before any of its code ran. */
    REFUSED
  }

  /** Builds a text and fires its rules on one candidacy. */
  static Fate of(String text) {
    System.clearProperty(HostileRules.PROPERTY);
    try {
      boolean built = run(text);
      return System.getProperty(HostileRules.PROPERTY) != null ? Fate.RAN : built ? Fate.NOTHING_RAN : Fate.REFUSED;
    } catch (Throwable thrown) {
      // Drools lets out what a text makes it stumble over, raw and of many types, errors among them.
      return System.getProperty(HostileRules.PROPERTY) != null ? Fate.RAN : Fate.REFUSED;
    } finally {
      System.clearProperty(HostileRules.PROPERTY);
    }
  }

  private static boolean run(String text) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/hostile/rule.drl", text);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      return false;
    }
    KieContainer container = services.newKieContainer(builder.getKieModule().getReleaseId());
    KieSession session = container.newKieSession();
    try {
      session.insert(candidacy());
      session.fireAllRules(ENOUGH);
    } finally {
      session.dispose();
      container.dispose();
      services.getRepository().removeKieModule(builder.getKieModule().getReleaseId());
    }
    return true;
  }

  /** Returns a candidacy in which the condition of most files holds. */
  static Candidacy candidacy() {
    LocalDate day = LocalDate.of(2026, 6, 1);
    Official official = Official.of("P-1");
    PostHeld held = new PostHeld("示例职务", Level.COUNTY_DEPUTY, day.minusYears(3), null, true, false, false, false);
    Official experienced = new Official(official.id(), official.career(), official.family(), official.conduct(), official.evidence(), List.of(held), List.of(), List.of(), Map.of());
    Post post = new Post("G-1", "示例岗位", null, "管钱", Level.COUNTY_PRINCIPAL, null, true, true, false, false, null);
    return new Candidacy(experienced, new Nomination("P-1", Move.PROMOTION, false, List.of(), null, null), post, day, null);
  }
}
