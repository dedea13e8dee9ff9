package org.baguan.rules;

import java.util.List;
import java.util.function.Function;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.PackIdentity;

/** What came of looking at a watched pack again. Immutable. */
public sealed interface Reload {

  /** Returns the pack that decides from here on. */
  PackIdentity deciding();

  /** Returns what one of three functions makes of it. */
  <T> T fold(
      Function<? super Swapped, ? extends T> swapped, Function<? super Refused, ? extends T> refused, Function<? super Unchanged, ? extends T> unchanged);

  /**
   * Another version decides from here on. It may be an older one: what lies there is what decides.
   *
   * @param before the pack that decided before; the same as now when only files changed that it does not decide by
   * @param deciding the pack that decides now
   */
  record Swapped(PackIdentity before, PackIdentity deciding) implements Reload {
    @Override
    public <T> T fold(
        Function<? super Swapped, ? extends T> swapped, Function<? super Refused, ? extends T> refused, Function<? super Unchanged, ? extends T> unchanged) {
      return swapped.apply(this);
    }
  }

  /**
   * What lies there cannot be taken; the old pack goes on deciding.
   *
   * @param deciding the pack that goes on deciding
   * @param reason one sentence, in Chinese with English beside it
   * @param problems every problem of the pack; empty when it cannot be read at all
   */
  record Refused(PackIdentity deciding, String reason, List<Problem> problems) implements Reload {
    /** Copies the list. */
    public Refused {
      problems = List.copyOf(problems);
    }

    @Override
    public <T> T fold(
        Function<? super Swapped, ? extends T> swapped, Function<? super Refused, ? extends T> refused, Function<? super Unchanged, ? extends T> unchanged) {
      return refused.apply(this);
    }
  }

  /**
   * What lies there is, to the byte, the pack that decides.
   *
   * @param deciding that pack
   */
  record Unchanged(PackIdentity deciding) implements Reload {
    @Override
    public <T> T fold(
        Function<? super Swapped, ? extends T> swapped, Function<? super Refused, ? extends T> refused, Function<? super Unchanged, ? extends T> unchanged) {
      return unchanged.apply(this);
    }
  }
}
