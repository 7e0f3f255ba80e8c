package waybill.server.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import waybill.registry.inference.ContainerOutput;

/**
 * The log of one job, which grows by whole lines up to a size. A disk that is full costs lines and
 * not the job. May be used from any thread.
 */
final class LogFile implements AutoCloseable {
  static final long BYTES_MAX = 64L << 20;

  /** Three quarters, so that there is room for how the job ends. */
  static final long CONTAINER_BYTES_MAX = 48L << 20;

  /** A container's answer may be one line of any length; readers take parts of whole lines. */
  static final int LINE_CHARACTERS_MAX = 16 << 10;

  private static final Logger LOG = System.getLogger(LogFile.class.getName());

  private final Path path;
  private final OutputStream out;
  private long size;
  private boolean isClosed;

  LogFile(Path path) throws IOException {
    this.path = path;
    boolean isCut = Files.exists(path) && isCut(path);
    this.out = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (isCut) { // a process died while it wrote
      out.write('\n');
    }
    this.size = Files.size(path);
  }

  private static boolean isCut(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      if (file.length() == 0) {
        return false;
      }
      file.seek(file.length() - 1);
      return file.read() != '\n';
    }
  }

  synchronized void line(String text) {
    if (isClosed || size >= BYTES_MAX) {
      return;
    }
    String kept =
        text.length() > LINE_CHARACTERS_MAX ? text.substring(0, LINE_CHARACTERS_MAX) + "…" : text;
    byte[] bytes = (printable(kept) + "\n").getBytes(StandardCharsets.UTF_8);
    size += bytes.length;
    try {
      out.write(bytes);
      if (size >= BYTES_MAX) {
        out.write(
            "The log is full; further lines are not kept.\n".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      isClosed = true;
      LOG.log(Level.WARNING, "The log " + path + " ends, as it cannot be written", e);
    }
  }

  /**
   * Where the lines of a container go.
   *
   * @param name in front of each
   */
  ContainerOutput ofContainer(String name) {
    return line -> containerLine(name + ": " + line);
  }

  private synchronized void containerLine(String text) {
    if (size < CONTAINER_BYTES_MAX) {
      line(text);
      if (size >= CONTAINER_BYTES_MAX) {
        line("Containers have written much; their further lines are not kept here.");
      }
    }
  }

  /** What containers say is shown to people: no control characters, so also no line in a line. */
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

  @Override
  public synchronized void close() throws IOException {
    isClosed = true;
    out.close();
  }
}
