package org.baguan.workbench;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error for many rows: how many a second, and the time left. It shows once the first are done. */
final class RowProgress implements AutoCloseable {

  private static final int WIDTH = 78;

  private final PrintStream err;
  private final String task;
  private final String unit;
  private Optional<ProgressBar> bar = Optional.empty();

  RowProgress(PrintStream err, String task, String unit) {
    this.err = err;
    this.task = task;
    this.unit = unit;
  }

  /** Shows that so many are done of so many. */
  synchronized void to(long done, long of) {
    bar = Optional.of(bar.orElseGet(this::begun).maxHint(of).stepTo(done));
  }

  private ProgressBar begun() {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setStyle(ProgressBarStyle.ASCII)
        .setUnit(unit, 1)
        .showSpeed(new DecimalFormat("#"))
        .setUpdateIntervalMillis(200)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .build();
  }

  @Override
  public synchronized void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
