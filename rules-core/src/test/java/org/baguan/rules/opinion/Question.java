package org.baguan.rules.opinion;

import java.time.LocalDate;
import java.util.List;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Tracked;

/** What a pack is asked: one decision, with all that it says. */
sealed interface Question {

  /** Returns the whole answer: outcomes, reasons, points, what is undetermined. */
  Object answer(RuleEngine engine, Decisions decisions);

  /** Which rules of a step hold of a subject, or may. */
  record Fire(Step step, Record subject) implements Question {
    @Override
    public Object answer(RuleEngine engine, Decisions decisions) {
      return engine.holding(step, subject);
    }
  }

  /** Whether an application is in order. */
  record Check(Application application, LocalDate day) implements Question {
    @Override
    public Object answer(RuleEngine engine, Decisions decisions) {
      return decisions.check(application, day);
    }
  }

  /** The assessment of nominees, with their ranking. */
  record Assess(Application application, List<Official> officials, LocalDate day) implements Question {
    @Override
    public Object answer(RuleEngine engine, Decisions decisions) {
      return decisions.assess(application, officials, day);
    }
  }

  /** The assessment of one candidate. */
  record Judge(CandidateFacts candidate) implements Question {
    @Override
    public Object answer(RuleEngine engine, Decisions decisions) {
      return decisions.judge(candidate);
    }
  }

  /** The joint review of one person. */
  record Review(Official nominee, List<Entry.Replied> replies, LocalDate day) implements Question {
    @Override
    public Object answer(RuleEngine engine, Decisions decisions) {
      return decisions.review(nominee, replies, day);
    }
  }

  /** What tracking finds. */
  record Track(Tracked tracked) implements Question {
    @Override
    public Object answer(RuleEngine engine, Decisions decisions) {
      return decisions.track(tracked);
    }
  }

  /** The whole way of a case, and where it stands. */
  record Next(CaseFile caseFile, List<Official> pool, LocalDate day) implements Question {
    @Override
    public Object answer(RuleEngine engine, Decisions decisions) {
      return decisions.next(caseFile, pool, day);
    }
  }
}
