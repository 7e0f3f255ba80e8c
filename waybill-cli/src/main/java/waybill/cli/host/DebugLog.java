package waybill.cli.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

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
    if (!on) {
      return;
    }
    OutputStream err = host.err();
    String line = host.time().nowMillis() + " - waybill." + place + " - DEBUG - " + message + "\n";
    try {
      err.write(line.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // nobody reads it any more
    }
  }
}
