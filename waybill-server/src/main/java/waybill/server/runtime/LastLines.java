package waybill.server.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import waybill.registry.inference.ContainerOutput;

/**
 * The end of what a container wrote, in bounded memory. A container is a stranger: control
 * characters, which could move the cursor of whoever reads the log, are shown as question marks.
 * May be used from any thread.
 */
public final class LastLines {
  /** How many lines are kept. */
  public static final int COUNT_MAX = 1000;

  /** What is kept of a line, in bytes. */
  static final int LINE_BYTES_MAX = 4096;

  private final Deque<String> lines = new ArrayDeque<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final ContainerOutput output;
  private boolean isCut;

  /** Lines that nobody hears of. */
  public LastLines() {
    this(ContainerOutput.NONE);
  }

  /**
   * @param output hears of each line when it is finished
   */
  public LastLines(ContainerOutput output) {
    this.output = output;
  }

  /** Takes everything to the end of a stream, which ends the last line. */
  public void readAll(InputStream stream) throws IOException {
    byte[] buffer = new byte[8192];
    int count = stream.read(buffer);
    while (count >= 0) {
      add(buffer, count);
      count = stream.read(buffer);
    }
    end();
  }

  /** Nothing more comes: what was written of a last line is one. */
  public synchronized void end() {
    if (line.size() > 0) {
      endLine();
    }
  }

  /** Takes the first bytes of an array. */
  public synchronized void add(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\n') {
        endLine();
      } else if (line.size() < LINE_BYTES_MAX) {
        line.write(bytes[i]);
      } else {
        isCut = true;
      }
    }
  }

  /** The last lines, an unfinished one among them, oldest first. */
  public synchronized List<String> last(int count) {
    end();
    return lines.stream().skip(Math.max(0, lines.size() - count)).toList();
  }

  private void endLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    if (text.endsWith("\r")) {
      text = text.substring(0, text.length() - 1);
    }
    String shown = printable(text) + (isCut ? "…" : "");
    lines.add(shown);
    line.reset();
    isCut = false;
    if (lines.size() > COUNT_MAX) {
      lines.remove();
    }
    output.line(shown);
  }

  private static String printable(String text) {
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (Character.isISOControl(c) && c != '\t') {
        shown.setCharAt(i, '?');
      }
    }
    return shown.toString();
  }
}
