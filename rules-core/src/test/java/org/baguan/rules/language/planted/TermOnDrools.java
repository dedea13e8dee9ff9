package org.baguan.rules.language.planted;

import java.time.LocalDate;
import org.baguan.rules.pack.planted.PackOnVerify;
import org.kie.api.runtime.KieSession;

/** Planted: the language knows Drools, a later stage (in a circle with it), and the clock. */
public final class TermOnDrools {

  KieSession session;
  PackOnVerify later;

  LocalDate today() {
    return LocalDate.now();
  }
}
