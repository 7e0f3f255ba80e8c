package waybill.server;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import waybill.server.staging.StagingProgress;

/** Shows how far staging is: a line that changes on a terminal, else one now and then. */
final class StageProgress implements StagingProgress, AutoCloseable {
  private static final double MIB = 1 << 20;
  private static final long TERMINAL_PACE = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long LINE_PACE = TimeUnit.SECONDS.toNanos(5);

  private final PrintStream err;
  private final boolean terminal;
  private final long began = System.nanoTime();
  private long bytes;
  private long files;
  private long shownAt = System.nanoTime();
  private boolean open;

  private StageProgress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  static StageProgress on(PrintStream err) {
    return new StageProgress(
        err, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  @Override
  public synchronized void bytes(long more) {
    bytes += more;
    long now = System.nanoTime();
    if (now - shownAt >= (terminal ? TERMINAL_PACE : LINE_PACE)) {
      shownAt = now;
      show(now);
    }
  }

  @Override
  public synchronized void file(String path) {
    files++;
  }

  private void show(long now) {
    double seconds = (now - began) / 1e9;
    String line =
        String.format(
            Locale.ROOT,
            "staged %d files, %.1f MiB, %.0f MiB/s",
            files,
            bytes / MIB,
            bytes / MIB / seconds);
    if (terminal) {
      err.print("\r" + line + "   ");
      open = true;
    } else {
      err.println(line);
    }
    err.flush();
  }

  /** Ends the line that changes. */
  @Override
  public synchronized void close() {
    if (open) {
      err.println();
      open = false;
    }
  }
}
