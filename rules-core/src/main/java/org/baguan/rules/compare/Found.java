package org.baguan.rules.compare;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;

/** A difference as one part of the rules shows it, before those are put together that are one change. */
record Found(Difference.Kind kind, Term governing, InForce days, List<Phrase> where, Witnesses.Decided decided) {

  Found {
    where = List.copyOf(where);
  }

  /** Returns what changed, whichever part shows it. */
  List<Object> change() {
    return List.of(kind, keys(decided.saidBefore()), keys(decided.saidAfter()));
  }

  private static Set<String> keys(List<Said> said) {
    Set<String> keys = new TreeSet<>();
    said.forEach(one -> keys.add(one.rule().key() + one.certain()));
    return keys;
  }

  /** Returns this with the cases of another, of which it is an example too. */
  Found beside(Found other) {
    return new Found(kind, governing, days, Stream.concat(where.stream(), other.where.stream()).distinct().toList(), decided);
  }

  /** Returns whether another is the same change on the days that follow. */
  boolean goesOnIn(Found later) {
    return days.until().isPresent() && days.until().equals(later.days.from()) && change().equals(later.change()) && where.equals(later.where) && governing.equals(later.governing);
  }

  /** Returns this to the end of another that follows. */
  Found until(Found later) {
    return new Found(kind, governing, new InForce(days.from(), later.days.until()), where, decided);
  }

  Difference told(Step step) {
    return new Difference(step, kind, governing, days, where, decided.saidBefore(), decided.saidAfter(), decided.witness());
  }
}
