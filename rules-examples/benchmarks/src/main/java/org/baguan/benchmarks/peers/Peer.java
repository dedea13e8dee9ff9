package org.baguan.benchmarks.peers;

import java.util.List;
import org.baguan.rules.decide.CandidateFacts;

/** Somebody who finds which rules hold of a candidate of whom every fact is known. Each is asked by one thread at a time unless it says otherwise. */
public interface Peer {

  /** Returns what is found, in the form in which this engine tells it: this is measured, from the facts as they are given on. */
  Object decide(CandidateFacts candidate);

  /** Returns the same as rules that hold, in any order, to be compared. */
  List<Held> told(Object decided);
}
