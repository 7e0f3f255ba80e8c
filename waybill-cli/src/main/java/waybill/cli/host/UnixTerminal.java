package waybill.cli.host;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The terminal of this process, asked of the system's own {@code stty}. Java has no call for the
 * size, and asking costs a process, so it is done only when a layout depends on it.
 */
public final class UnixTerminal implements Terminal {
  private static final int UNKNOWN = -1;
  private static final int WIDTH_DEFAULT = 80;

  private int columns = UNKNOWN;

  @Override
  public int columns() {
    if (columns == UNKNOWN) {
      columns = isSurelyNone() ? 0 : ask();
    }
    return columns;
  }

  /** On Linux the link of the standard output tells without starting anything. */
  private static boolean isSurelyNone() {
    try {
      File link = new File("/proc/self/fd/1");
      return link.exists() && !link.getCanonicalPath().startsWith("/dev/");
    } catch (IOException e) {
      return false;
    }
  }

  private static int ask() {
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", "test -t 1 && stty size <&1 >&2")
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .start();
      String answer =
          new String(process.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
      return process.waitFor() == 0 ? width(answer) : 0;
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static int width(String rowsAndColumns) {
    try {
      int width = Integer.parseInt(rowsAndColumns.substring(rowsAndColumns.indexOf(' ') + 1));
      return width > 0 ? width : WIDTH_DEFAULT;
    } catch (NumberFormatException e) {
      return WIDTH_DEFAULT;
    }
  }
}
