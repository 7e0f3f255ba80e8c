package waybill.cli.host;

import waybill.cli.python.Moment;

/** What {@code --debug} tells: lines with time, place and level. Secrets are never handed to it. */
public final class DebugLog {
  private final Host host;
  private final boolean on;

  /** A log on standard error. */
  public DebugLog(Host host, boolean on) {
    this.host = host;
    this.on = on;
  }

  /** Whether anybody reads it; ask before building a long line. */
  public boolean isOn() {
    return on;
  }

  /** Writes a line. */
  public void line(String place, String message) {
    if (on) {
      host.tell(time() + " - MainThread - waybill." + place + " - DEBUG - " + message + "\n");
    }
  }

  /** Writes how the command came to its end, which the user is told besides in a sentence. */
  public void failure(Throwable failure, int exitCode) {
    if (!on) {
      return;
    }
    StringBuilder out = new StringBuilder("Exception caught in main()\n");
    out.append("Traceback (most recent call last):");
    StackTraceElement[] calls = failure.getStackTrace();
    for (int i = calls.length - 1; i >= 0; i--) {
      out.append("\n  ").append(calls[i]);
    }
    line("main", out.toString());
    line("main", "Exiting with rc " + exitCode);
  }

  private String time() {
    long millis = host.time().nowMillis();
    Moment now = new Moment(Math.floorDiv(millis, 1000L), 0, null);
    String fraction = Long.toString(1000 + Math.floorMod(millis, 1000L));
    return now.text().replace('T', ' ') + "," + fraction.substring(1);
  }
}
