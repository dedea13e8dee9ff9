package org.baguan.workbench;

import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.NextStep;

/** Where a case stands: the kind of its next step, without what it carries. */
enum Standing {
  AWAIT_APPLICATION("awaitApplication", Tone.WAITING),
  RETURN_APPLICATION("returnApplication", Tone.TURNED_BACK),
  SUPPLY_FACTS("supplyFacts", Tone.OPEN),
  JUSTIFY("justify", Tone.WAITING),
  AWAIT_RECOMMENDATION("awaitRecommendation", Tone.WAITING),
  AWAIT_SELECTION("awaitSelection", Tone.WAITING),
  SEARCH_POOL("searchPool", Tone.TURNED_BACK),
  AWAIT_REPLIES("awaitReplies", Tone.WAITING),
  START_PROCEDURE("startProcedure", Tone.GOING_ON),
  TRACK("track", Tone.GOING_ON);

  private final String key;
  private final Tone tone;

  Standing(String key, Tone tone) {
    this.key = key;
    this.tone = tone;
  }

  static Standing of(CaseProgress progress) {
    return of(progress.next());
  }

  static Standing of(NextStep next) {
    if (next instanceof NextStep.AwaitApplication) {
      return AWAIT_APPLICATION;
    } else if (next instanceof NextStep.ReturnApplication) {
      return RETURN_APPLICATION;
    } else if (next instanceof NextStep.SupplyFacts) {
      return SUPPLY_FACTS;
    } else if (next instanceof NextStep.Justify) {
      return JUSTIFY;
    } else if (next instanceof NextStep.AwaitRecommendation) {
      return AWAIT_RECOMMENDATION;
    } else if (next instanceof NextStep.AwaitSelection) {
      return AWAIT_SELECTION;
    } else if (next instanceof NextStep.SearchPool) {
      return SEARCH_POOL;
    } else if (next instanceof NextStep.AwaitReplies) {
      return AWAIT_REPLIES;
    } else if (next instanceof NextStep.StartProcedure) {
      return START_PROCEDURE;
    }
    return TRACK;
  }

  /** Returns the name in JSON and in the word list. */
  String key() {
    return key;
  }

  Tone tone() {
    return tone;
  }
}
