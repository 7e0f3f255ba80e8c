package waybill.server;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** Shows how far a long check is: a bar on a terminal, else a line now and then. */
final class ProgressLine {
  private static final int BAR_COLUMNS = 40;

  /** Shorter checks are over before anybody looks. */
  private static final long ENTRIES_MIN = 20_000;

  private static final int LINES = 10;

  private final PrintStream out;
  private final long all;
  private final boolean bar;
  private long shown = -1;

  private ProgressLine(PrintStream out, long all, boolean bar) {
    this.out = out;
    this.all = all;
    this.bar = bar;
  }

  static ProgressLine on(PrintStream out, long all) {
    boolean bar = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return new ProgressLine(out, all, bar);
  }

  /** Takes note that so many are done. */
  void at(long done) {
    int steps = bar ? BAR_COLUMNS : LINES;
    long step = all < ENTRIES_MIN ? -1 : done * steps / all;
    if (step == shown || step < 0) {
      return;
    }
    shown = step;
    if (bar) {
      String filled = "#".repeat((int) Math.min(step, BAR_COLUMNS));
      out.printf("\r[%-" + BAR_COLUMNS + "s] %d of %d", filled, done, all);
    } else {
      out.println("Checked " + done + " of " + all + " entries.");
    }
    out.flush();
  }

  /** Ends the bar's line. */
  void end() {
    if (bar && shown >= 0) {
      out.println();
    }
  }
}
