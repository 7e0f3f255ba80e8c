package waybill.cli.host;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the command runs. */
public final class Host {
  /**
   * How many bytes of answers are held in memory; a tree of them takes some eight times as much.
   */
  private static final int HELD_BYTES_MAX = 1 << 20;

  private final Map<String, String> environment;
  private final @Nullable File directory;
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Terminal terminal;
  private final Time time;
  private final int heldBytesMax;

  /**
   * A place to run in.
   *
   * @param directory that relative paths start from; null for that of the process
   */
  public Host(
      Map<String, String> environment, @Nullable File directory, Streams streams, Time time) {
    this(environment, directory, streams, time, HELD_BYTES_MAX);
  }

  /**
   * A place to run in.
   *
   * @param directory that relative paths start from; null for that of the process
   * @param heldBytesMax how much of the answers of a command is held in memory
   */
  public Host(
      Map<String, String> environment,
      @Nullable File directory,
      Streams streams,
      Time time,
      int heldBytesMax) {
    this.environment = environment;
    this.directory = directory;
    this.in = streams.in();
    this.out = streams.out();
    this.err = streams.err();
    this.terminal = streams.terminal();
    this.time = time;
    this.heldBytesMax = heldBytesMax;
  }

  /**
   * What a command reads and writes.
   *
   * @param terminal what the standard output is, if it is one
   */
  public record Streams(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {}

  /** An environment variable, or null. */
  public @Nullable String variable(String name) {
    return environment.get(name);
  }

  /** An environment variable that is set and not empty, or null. */
  public @Nullable String filled(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** All environment variables. */
  public Map<String, String> environment() {
    return environment;
  }

  /** The file that a path means here. */
  public File file(String path) {
    File file = new File(path);
    return directory == null || file.isAbsolute() ? file : new File(directory, path);
  }

  /** The directory that programs are started in; null for that of the process. */
  public @Nullable File directory() {
    return directory;
  }

  /** Standard input. */
  public InputStream in() {
    return in;
  }

  /** Standard output. */
  public OutputStream out() {
    return out;
  }

  /** Standard error. */
  public OutputStream err() {
    return err;
  }

  /** Writes words to standard error; that nobody listens is no failure. */
  public void tell(String text) {
    StandardError.write(err, text);
  }

  /** What the standard output is connected to. */
  public Terminal terminal() {
    return terminal;
  }

  /** The clock. */
  public Time time() {
    return time;
  }

  /** How many bytes of the answers of a command are held in memory. */
  public int heldBytesMax() {
    return heldBytesMax;
  }

  /** The directory for files that do not outlive the command. */
  public File temporary() {
    String place = filled("TMPDIR");
    return place == null ? new File(System.getProperty("java.io.tmpdir", "/tmp")) : file(place);
  }

  /** A path with a leading {@code ~} and with {@code $NAME} and {@code ${NAME}} replaced. */
  public String expanded(String path) {
    return variables(home(path));
  }

  /** The same for the place of a configuration file, where a variable may bring the {@code ~}. */
  public String configured(String path) {
    return home(variables(path));
  }

  /** A path with a leading {@code ~} replaced by the user's directory. */
  public String home(String path) {
    if (!path.startsWith("~") || (path.length() > 1 && path.charAt(1) != '/')) {
      return path;
    }
    String home = variable("HOME");
    return (home == null ? System.getProperty("user.home") : home).concat(path.substring(1));
  }

  private String variables(String path) {
    if (path.indexOf('$') < 0) {
      return path;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < path.length()) {
      int end = path.charAt(at) == '$' ? nameEnd(path, at) : at;
      String value = end > at ? variable(name(path, at, end)) : null;
      if (value == null) {
        out.append(path, at, Math.max(end, at + 1));
        at = Math.max(end, at + 1);
      } else {
        out.append(value);
        at = end;
      }
    }
    return out.toString();
  }

  private static String name(String path, int dollar, int end) {
    return path.charAt(dollar + 1) == '{'
        ? path.substring(dollar + 2, end - 1)
        : path.substring(dollar + 1, end);
  }

  /** Where a variable that begins at a dollar sign ends; the same place if there is none. */
  private static int nameEnd(String path, int dollar) {
    int at = dollar + 1;
    if (at < path.length() && path.charAt(at) == '{') {
      int close = path.indexOf('}', at);
      return close < 0 ? dollar : close + 1;
    }
    while (at < path.length() && isWord(path.charAt(at))) {
      at++;
    }
    return at == dollar + 1 ? dollar : at;
  }

  private static boolean isWord(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
