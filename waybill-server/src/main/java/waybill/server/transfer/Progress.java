package waybill.server.transfer;

import java.io.PrintStream;
import java.util.Locale;

/** Shows how far a transfer is: a bar on a terminal, else a line now and then. */
final class Progress {
  private static final int COLUMNS = 30;
  private static final int LINES = 10;

  /** Shorter transfers are over before anybody looks. */
  private static final long BYTES_MIN = 8L << 20;

  private static final double MIB = 1 << 20;

  private final PrintStream err;
  private final String name;
  private final long all;
  private final boolean bar;
  private long done;
  private long start;
  private long shown;

  Progress(PrintStream err, String name, long all, boolean bar) {
    this.err = err;
    this.name = name;
    this.all = all;
    this.bar = bar;
  }

  /** Says that so many bytes are there from before; they are added too when they are compared. */
  void startAt(long bytes) {
    start = bytes;
    if (all >= BYTES_MIN) {
      err.println(name + ": goes on at " + amounts(bytes));
      shown = step(bytes);
    }
  }

  /** Takes note of more bytes. */
  void add(long bytes) {
    done += bytes;
    long step = step(Math.max(done, start));
    if (all < BYTES_MIN || step == shown) {
      return;
    }
    shown = step;
    String amounts = amounts(Math.max(done, start));
    if (bar) {
      String filled = "#".repeat((int) step / 10);
      err.printf("\r[%-" + COLUMNS + "s] %s  %s ", filled, amounts, name);
    } else {
      err.println(name + ": " + amounts);
    }
    err.flush();
  }

  private long step(long bytes) {
    return (long) ((double) Math.min(bytes, all) * (bar ? 10 * COLUMNS : LINES) / all);
  }

  private String amounts(long bytes) {
    return String.format(Locale.ROOT, "%.1f of %.1f MiB", bytes / MIB, all / MIB);
  }

  /** Ends the bar's line. */
  void end() {
    if (bar && shown > 0) {
      err.println();
      shown = 0;
    }
  }
}
