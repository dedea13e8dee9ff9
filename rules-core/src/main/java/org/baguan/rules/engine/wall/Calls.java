package org.baguan.rules.engine.wall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which methods of the rules' own call which, and how many instructions each takes at most, those that it calls included: as no
 * jump goes back, that is how long it can run.
 */
final class Calls {

  /** A generator's list of rules is the longest: a few hundred for each rule. */
  private static final long LONGEST = 50_000_000;

  private final Map<String, Method> methods = new LinkedHashMap<>();
  private final Map<Method, Long> lengths = new HashMap<>();
  private final Set<Method> open = new HashSet<>();

  /** One method of the rules' own. */
  static final class Method {
    private final String name;
    private final List<String> called = new ArrayList<>();
    private long instructions;

    private Method(String name) {
      this.name = name;
    }

    void instruction() {
      instructions++;
    }

    void call(String owner, String method, String descriptor) {
      called.add(owner + "." + method + descriptor);
    }
  }

  Method method(String owner, String method, String descriptor) {
    return methods.computeIfAbsent(owner + "." + method + descriptor, Method::new);
  }

  /** Returns the methods that call themselves, by whatever way, or run for too long; empty if there are none. */
  List<String> refusals() {
    List<String> reasons = new ArrayList<>();
    for (Method method : methods.values()) {
      if (length(method) > LONGEST) {
        reasons.add(method.name + ": calls itself, or takes too many instructions");
      }
    }
    return reasons;
  }

  private long length(Method method) {
    Long known = lengths.get(method);
    if (known != null) {
      return known;
    }
    if (!open.add(method)) {
      return LONGEST + 1;
    }
    long length = method.instructions;
    for (String called : method.called) {
      Method callee = methods.get(called);
      length = Math.min(LONGEST + 1, length + (callee == null ? 0 : length(callee)));
    }
    open.remove(method);
    lengths.put(method, length);
    return length;
  }
}
