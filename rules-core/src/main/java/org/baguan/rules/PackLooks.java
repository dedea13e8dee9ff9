package org.baguan.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.PackIdentity;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.verify.RejectedPackException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a pack and takes what it finds. Each look reads every byte: times and sizes of files say too little on network folders and
 * after changes in place. Not safe for use by several threads at a time, but for the two volatile fields.
 */
final class PackLooks {

  private final PackOpening opening;
  private final Path path;
  private final UnaryOperator<DecisionService> prepared;

  /** What decides. */
  volatile DecisionService service;

  /** What keeps that which lies there from deciding. */
  volatile Optional<Reload.Refused> refusal = Optional.empty();

  /** The marks of what decides, of what was last looked at, with its times, and of what was last taken or refused. */
  private String deciding;

  private String seen;
  private String settled;

  /** What a look found: a pack, or why there is none. */
  private record Found(String mark, @Nullable RulePack pack, String reason) {}

  PackLooks(PackOpening opening, UnaryOperator<DecisionService> prepared) {
    this.opening = opening;
    this.path = opening.path();
    this.prepared = prepared;
    RulePack pack = RulePack.open(path);
    this.service = opened(pack);
    this.deciding = pack.wholeSha256();
    this.seen = deciding + times();
    this.settled = deciding;
  }

  /** Looks, and takes what it finds if it is new and the look before found the same, written at the same times: a copy that is half written changes yet. */
  Optional<Reload> look() {
    Found found = find();
    String now = found.mark + times();
    boolean twice = now.equals(seen);
    seen = now;
    return twice && !found.mark.equals(settled) ? Optional.of(turn(found)) : Optional.empty();
  }

  /** Looks, and takes what it finds at once. */
  Reload take() {
    Found found = find();
    seen = found.mark + times();
    return turn(found);
  }

  /** Returns when each file was last written: a copy that is under way may just have written one that is as it was. */
  private String times() {
    try (Stream<Path> files = Files.walk(path, 2)) {
      return files.map(file -> " " + file.toFile().lastModified()).collect(Collectors.joining());
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  private Found find() {
    try {
      RulePack pack = RulePack.open(path);
      return new Found(pack.wholeSha256(), pack, "");
    } catch (UnreadablePackException e) {
      return new Found(String.valueOf(e.getMessage()), null, String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      return new Found(e.toString(), null, failed(e));
    }
  }

  private Reload turn(Found found) {
    settled = found.mark;
    if (found.mark.equals(deciding)) {
      refusal = Optional.empty();
      return new Reload.Unchanged(service.pack());
    }
    if (found.pack == null) {
      return refused(found.reason, List.of());
    }
    try {
      return swap(opened(found.pack), found.mark);
    } catch (RejectedPackException e) {
      return refused("新的规则包有问题，没有换上（the new pack has problems and was not taken）", e.problems());
    } catch (RuntimeException | Error e) {
      // Whatever a pack makes the compiler do, the old one goes on deciding and the watcher goes on looking.
      return refused(failed(e), List.of());
    }
  }

  private Reload swap(DecisionService opened, String mark) {
    PackIdentity before = service.pack();
    if (!opened.pack().id().equals(before.id())) {
      String other = opened.pack().id();
      return refused("放的是另一个规则包 " + other + "，不是 " + before.id() + "，没有换上（this is another pack, " + other + ", and was not taken）", List.of());
    }
    service = opened;
    deciding = mark;
    refusal = Optional.empty();
    return new Reload.Swapped(before, opened.pack());
  }

  private Reload refused(String reason, List<Problem> problems) {
    Reload.Refused refused = new Reload.Refused(service.pack(), reason, problems);
    refusal = Optional.of(refused);
    return refused;
  }

  private DecisionService opened(RulePack pack) {
    return prepared.apply(opening.open(pack));
  }

  private static String failed(Throwable thrown) {
    return "新的规则包编译不了，没有换上（the new pack could not be compiled and was not taken）：" + thrown;
  }
}
