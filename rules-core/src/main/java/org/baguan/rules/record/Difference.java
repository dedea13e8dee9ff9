package org.baguan.rules.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where what is decided now differs from what was recorded. Holds personal data where the record does.
 *
 * @param path where, as in outcome/stages/1/assessment/leader
 * @param recorded what the record says, as canonical JSON; empty where it says nothing
 * @param now what is decided now; empty where nothing is
 */
public record Difference(String path, String recorded, String now) {

  private static final int MOST = 200;

  /** Returns every difference between two trees, in order of their paths, of each branch the outermost; at most 200. */
  static List<Difference> between(String path, @Nullable Object recorded, @Nullable Object now) {
    List<Difference> differences = new ArrayList<>();
    collect(path, recorded, now, differences);
    return differences;
  }

  private static void collect(String path, @Nullable Object recorded, @Nullable Object now, List<Difference> into) {
    if (into.size() >= MOST || Objects.equals(recorded, now)) {
      return;
    }
    if (recorded instanceof Map<?, ?> one && now instanceof Map<?, ?> other) {
      TreeSet<String> keys = new TreeSet<>();
      one.keySet().forEach(k -> keys.add((String) k));
      other.keySet().forEach(k -> keys.add((String) k));
      keys.forEach(key -> collect(path + "/" + key, one.get(key), other.get(key), into));
    } else if (recorded instanceof List<?> one && now instanceof List<?> other) {
      for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
        collect(path + "/" + i, i < one.size() ? one.get(i) : null, i < other.size() ? other.get(i) : null, into);
      }
    } else {
      into.add(new Difference(path, recorded == null ? "" : CanonicalJson.write(recorded), now == null ? "" : CanonicalJson.write(now)));
    }
  }
}
