package org.baguan.rules.turns;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The first of any number of things by an order that tells all of them apart, and how many there were: the same in whatever order they come. */
final class Smallest<T> {

  private final int most;
  private final TreeSet<T> kept;
  private long all;

  Smallest(int most, Comparator<? super T> order) {
    this.most = most;
    this.kept = new TreeSet<>(order);
  }

  void add(T one) {
    all++;
    keep(one);
  }

  void merge(Smallest<T> other) {
    all += other.all;
    other.kept.forEach(this::keep);
  }

  private void keep(T one) {
    kept.add(one);
    if (kept.size() > most) {
      kept.pollLast();
    }
  }

  List<T> list() {
    return List.copyOf(kept);
  }

  long all() {
    return all;
  }
}
