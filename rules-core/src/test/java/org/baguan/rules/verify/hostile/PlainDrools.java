package org.baguan.rules.verify.hostile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.baguan.rules.engine.CompiledRules;
import org.baguan.rules.engine.RuleBase;
import org.baguan.rules.engine.Unwalled;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.PostHeld;

/** Runs DRL as it stands, with nothing before Drools and nothing behind it: what the library never does. */
final class PlainDrools {

  private PlainDrools() {}

  /** What became of a text. */
  enum Fate {
    /** Its code ran while Drools built it. */
    RAN_WHILE_BUILT,
    /** Its code ran when its rules were loaded or fired. */
    RAN,
    /** Drools built it and nothing of it ran. */
    NOTHING_RAN,
    /** Drools refused it before any of its code ran. */
    REFUSED
  }

  /** Builds a text, loads it and fires its rules on one candidacy. */
  static Fate fate(String drl) {
    return fate(() -> Unwalled.compile(drl), Unwalled::load);
  }

  /** Compiles and loads in some way, and fires on one candidacy. */
  static Fate fate(Supplier<CompiledRules> compiler, Function<CompiledRules, RuleBase> loader) {
    System.clearProperty(HostileRules.PROPERTY);
    boolean built = false;
    try {
      CompiledRules rules = compiler.get();
      if (ran()) {
        return Fate.RAN_WHILE_BUILT;
      }
      built = true;
      RuleBase base = loader.apply(rules);
      base.packages().forEach(name -> base.fire(name, List.of(candidacy())));
      return ran() ? Fate.RAN : Fate.NOTHING_RAN;
    } catch (Exception | LinkageError refused) {
      return ran() ? built ? Fate.RAN : Fate.RAN_WHILE_BUILT : Fate.REFUSED;
    } finally {
      System.clearProperty(HostileRules.PROPERTY);
    }
  }

  private static boolean ran() {
    return System.getProperty(HostileRules.PROPERTY) != null;
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
