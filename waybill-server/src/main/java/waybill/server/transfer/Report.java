package waybill.server.transfer;

import java.io.PrintStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StoredObject;

/**
 * What is told of objects: a line each for people, or one JSON document. Progress goes to the other
 * stream, so that the first can be read by programs.
 */
public final class Report {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final PrintStream out;
  private final PrintStream err;
  private final boolean json;
  private final boolean terminal;
  private boolean many;
  private long rows;

  /**
   * A report to a person or a program.
   *
   * @param json whether the document is wanted
   * @param terminal whether a person looks at {@code err}
   */
  public Report(PrintStream out, PrintStream err, boolean json, boolean terminal) {
    this.out = out;
    this.err = err;
    this.json = json;
    this.terminal = terminal;
  }

  /** Says that any number of objects will follow: in JSON, a list. */
  public void begin() {
    many = true;
    if (json) {
      out.print("[");
    }
  }

  /** Ends what {@link #begin} began. */
  public void end() {
    if (json) {
      out.println(rows == 0 ? "]" : "\n]");
    }
    out.flush();
  }

  /** How many objects were told of. */
  public long rows() {
    return rows;
  }

  /** An object that was brought from one place to the other. */
  void moved(StoredObject object, String sha256) {
    String uri = object.uri().text();
    row(
        uri + ": " + object.size() + " bytes, SHA-256 " + sha256 + ", ETag " + object.eTag(),
        facts(object) + ", \"sha256\": " + quoted(sha256));
  }

  /** An object that is there. */
  void found(StoredObject object) {
    row(String.format("%15d  %s", object.size(), object.uri().text()), facts(object));
  }

  /** The beginning of the names of several objects, or a bucket. */
  void foundPlace(String uri) {
    row(String.format("%15s  %s", "", uri), "\"prefix\": " + quoted(uri));
  }

  /** An object that is no more. */
  void removed(StoredObject object) {
    row(object.uri().text() + ": removed", facts(object));
  }

  /** A sentence for people beside the answer. */
  void note(String sentence) {
    err.println(sentence);
  }

  /** The progress of something of a known size. */
  Progress progress(String name, long bytes) {
    return new Progress(err, name, bytes, terminal);
  }

  PrintStream out() {
    return out;
  }

  private void row(String text, String members) {
    rows++;
    if (!json) {
      out.println(visible(text));
    } else if (many) {
      out.print((rows == 1 ? "\n  {" : ",\n  {") + members + "}");
    } else {
      out.println("{" + members + "}");
    }
  }

  /** A line stays a line, and no name of a stranger moves the cursor. */
  private static String visible(String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(found -> String.format("\\\\x%02x", (int) found.group().charAt(0)));
  }

  private static String facts(StoredObject object) {
    @Nullable String version = object.versionId();
    return "\"uri\": "
        + quoted(object.uri().text())
        + ", \"size\": "
        + object.size()
        + ", \"eTag\": "
        + quoted(object.eTag())
        + (version == null ? "" : ", \"versionId\": " + quoted(version));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
