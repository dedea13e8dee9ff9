package org.baguan.workbench;

import java.io.PrintStream;
import java.text.DecimalFormat;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error. */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 78;

  private final ProgressBar bar;

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  static Progress on(PrintStream err, String task, int steps) {
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
            .build());
  }

  /** Returns the bar of work of which it shows only by and by how much there is: how many a second, and the time left. */
  static Progress ofRows(PrintStream err, String task, String unit) {
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(0)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(unit, 1)
            .showSpeed(new DecimalFormat("#"))
            .setUpdateIntervalMillis(200)
            .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
            .build());
  }

  /** Shows that so many are done of so many. */
  void to(long done, long of) {
    bar.maxHint(of);
    bar.stepTo(done);
  }

  void step() {
    bar.step();
  }

  @Override
  public void close() {
    bar.close();
  }
}
