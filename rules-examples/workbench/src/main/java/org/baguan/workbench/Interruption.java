package org.baguan.workbench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the process is told to end (Ctrl-C, SIGTERM) while long work is done: the work is interrupted, and the process
 * stays until what was done so far is told. Once the work is over, what is being written is written to its end.
 */
final class Interruption implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Thread worker;
  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "baguan-stop");
  private boolean working = true;

  private Interruption(Thread worker) {
    this.worker = worker;
  }

  /** Begins to guard the work of this thread. */
  static Interruption guarding() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void stop() {
    synchronized (this) {
      if (working) {
        worker.interrupt();
      }
    }
    try {
      told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that the work is over; from here on nothing is interrupted. */
  synchronized void over() {
    working = false;
    Thread.interrupted();
  }

  @Override
  public void close() {
    over();
    told.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook runs, and has been told.
    }
  }
}
