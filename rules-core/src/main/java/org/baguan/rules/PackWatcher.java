package org.baguan.rules;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.baguan.rules.opinion.Disagreement;
import org.baguan.rules.opinion.SamplingRate;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.trust.TrustedKeys;
import org.baguan.rules.verify.RejectedPackException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a decision service for what lies in a folder or a zip, and swaps it whole when that changes: a decision that has begun ends by
 * the pack that it began with. A pack that cannot be taken leaves the old one deciding. Close it to end its thread. Safe to share
 * between threads.
 */
public final class PackWatcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PackWatcher.class);

  private final PackLooks looks;
  private final Consumer<? super Reload> listener;
  private final Duration every;
  private final Thread thread;
  private final ReentrantLock looking = new ReentrantLock();
  private final CountDownLatch closed = new CountDownLatch(1);

  private PackWatcher(Setup setup) {
    this.looks = new PackLooks(setup.opening, setup.prepared);
    this.listener = setup.listener;
    this.every = setup.every;
    // No thread locals and no class loader of whoever starts it: an application that is taken down does not stay behind in them.
    this.thread = new Thread(null, this::watch, "baguan-pack-watcher-" + setup.opening.path().getFileName(), 0, false);
    thread.setContextClassLoader(PackWatcher.class.getClassLoader());
    thread.setDaemon(true);
  }

  /** Returns how to watch a folder or a zip: every five seconds, unsigned packs too, with no second opinion, telling nobody but the log. */
  public static Setup watching(Path pack) {
    return new Setup(DecisionService.opening(pack), UnaryOperator.identity(), Duration.ofSeconds(5), reload -> {});
  }

  /** How a pack is watched. Immutable; each method returns another. */
  public static final class Setup {

    private static final Duration SHORTEST = Duration.ofMillis(10);

    private final PackOpening opening;
    private final UnaryOperator<DecisionService> prepared;
    private final Duration every;
    private final Consumer<? super Reload> listener;

    private Setup(PackOpening opening, UnaryOperator<DecisionService> prepared, Duration every, Consumer<? super Reload> listener) {
      this.opening = opening;
      this.prepared = prepared;
      this.every = every;
      this.listener = listener;
    }

    /** Accepts only packs that are signed by one of some keys. */
    public Setup trusting(TrustedKeys trusted) {
      return new Setup(opening.trusting(trusted), prepared, every, listener);
    }

    /**
     * Keeps what is compiled, as {@link PackOpening#keeping} does: the next start, and a version in which little is changed, take less.
     *
     * @param folder made, with its parents, if it is not there
     */
    public Setup keeping(Path folder) {
      return new Setup(opening.keeping(folder), prepared, every, listener);
    }

    /** Keeps what is compiled beside the pack, as {@link PackOpening#keepingBeside} does. */
    public Setup keepingBeside() {
      return new Setup(opening.keepingBeside(), prepared, every, listener);
    }

    /**
     * Holds every version that decides to the evaluator, as {@link DecisionService#withSecondOpinion} does: a version that is swapped in
     * does not go without.
     *
     * @param rate from 0 to 1, both included
     * @param told told of each difference, on the thread that decides; each names the pack that decided
     */
    public Setup withSecondOpinion(SamplingRate rate, Consumer<Disagreement> told) {
      Objects.requireNonNull(rate, "rate");
      Objects.requireNonNull(told, "told");
      return preparing(service -> service.withSecondOpinion(rate, told));
    }

    /** Lets every version that is opened decide as something makes it. */
    Setup preparing(UnaryOperator<DecisionService> made) {
      return new Setup(opening, made, every, listener);
    }

    /**
     * Looks in these intervals. What two looks in a row find alike is taken, so a change decides after two intervals at most, and the
     * time that its compilation takes.
     *
     * @throws IllegalArgumentException when it is shorter than 10 milliseconds
     */
    public Setup every(Duration interval) {
      if (interval.compareTo(SHORTEST) < 0) {
        throw new IllegalArgumentException("interval: shorter than 10 ms: " + interval);
      }
      return new Setup(opening, prepared, interval, listener);
    }

    /**
     * Tells of each swap, of each refusal once, and of {@link Reload.Unchanged} when what was refused has given way to the pack that
     * decides. It is told on the watcher's thread, or on that of who calls {@link PackWatcher#reload}; one thing after another; while
     * it is told, no look is taken. What it throws is logged and else ignored.
     */
    public Setup telling(Consumer<? super Reload> told) {
      return new Setup(opening, prepared, every, told);
    }

    /**
     * Opens the pack and begins to watch.
     *
     * @throws UnreadablePackException if it cannot be read at all
     * @throws RejectedPackException with every problem of its signature, or of the pack
     */
    public PackWatcher start() {
      PackWatcher watcher = new PackWatcher(this);
      watcher.thread.start();
      return watcher;
    }
  }

  /**
   * Returns what decides now. Ask once for each decision, and hold on to the answer until it is explained and recorded: a second call
   * may return another version. After {@link #close} it returns what decided last.
   */
  public DecisionService current() {
    return looks.service;
  }

  /** Returns what keeps the pack that lies there from deciding; empty while it decides. */
  public Optional<Reload.Refused> refusal() {
    return looks.refusal;
  }

  /**
   * Looks now, and takes what it finds without a second look: call it when the pack lies there whole. It waits for a look that is
   * under way.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public Reload reload() {
    looking.lock();
    try {
      if (isClosed()) {
        throw new IllegalStateException("the watcher is closed");
      }
      boolean refused = looks.refusal.isPresent();
      Reload reload = looks.take();
      if (refused || !(reload instanceof Reload.Unchanged)) {
        tell(reload);
      }
      return reload;
    } finally {
      looking.unlock();
    }
  }

  /** Looks as the watcher's thread does. */
  void look() {
    // While somebody reloads or is told, this look is left out: who is told may close the watcher, which waits for this thread.
    if (looking.tryLock()) {
      try {
        looks.look().ifPresent(this::tell);
      } finally {
        looking.unlock();
      }
    }
  }

  private void tell(Reload reload) {
    if (reload instanceof Reload.Swapped swapped) {
      LOG.info("rule pack replaced: {} by {}", swapped.before(), swapped.deciding());
    } else if (reload instanceof Reload.Refused refused) {
      LOG.warn("rule pack not replaced: {} goes on deciding, {} problems: {}", refused.deciding(), refused.problems().size(), refused.reason());
    }
    try {
      listener.accept(reload);
    } catch (RuntimeException | Error e) {
      LOG.warn("who is told of reloads failed", e);
    }
  }

  private void watch() {
    try {
      while (!closed.await(TimeUnit.NANOSECONDS.convert(every), TimeUnit.NANOSECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      LOG.warn("the watcher was interrupted, and watches no longer");
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /**
   * Ends the watching and waits until a look that is under way has ended, unless the thread that calls is interrupted, or is the
   * watcher's own, as when the listener calls. Closing again does nothing.
   */
  @Override
  public void close() {
    closed.countDown();
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
