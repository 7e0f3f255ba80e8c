package waybill.cli;

import org.jspecify.annotations.Nullable;
import waybill.cli.command.GlobalOptions;
import waybill.cli.command.Option;
import waybill.cli.command.ParsedWords;
import waybill.cli.failure.Failure;
import waybill.cli.python.PythonNumber;
import waybill.cli.query.Query;
import waybill.cli.query.QueryException;
import waybill.wire.json.JsonNumber;

/** The global options of a command line, checked in the order in which faults are told. */
final class Globals {
  private static final int TIMEOUT_SECONDS = 60;

  private final ParsedWords words;
  private final @Nullable ParsedWords above;
  private final @Nullable Query query;
  private final @Nullable String endpointUrl;
  private final int readSeconds;
  private final int connectSeconds;

  Globals(ParsedWords words) {
    this(words, null);
  }

  private Globals(ParsedWords words, @Nullable ParsedWords above) {
    this.words = words;
    this.above = above;
    this.query = compiled(text("query"));
    this.endpointUrl = checkedUrl(text("endpoint-url"));
    this.readSeconds = seconds(text("cli-read-timeout"));
    this.connectSeconds = seconds(text("cli-connect-timeout"));
  }

  /** The same with the options of an alias above them. */
  Globals with(ParsedWords alias) {
    return new Globals(words, alias);
  }

  private static @Nullable Query compiled(@Nullable String expression) {
    try {
      return expression == null ? null : Query.compile(expression);
    } catch (QueryException e) {
      throw Failure.plain("Bad value for --query " + expression + ": " + e.text());
    }
  }

  private static @Nullable String checkedUrl(@Nullable String url) {
    if (url != null && !hasScheme(url)) {
      throw Failure.plain(
          "Bad value for --endpoint-url \""
              + url
              + "\": scheme is missing.  Must be of the form http://<hostname>/ or"
              + " https://<hostname>/");
    }
    return url;
  }

  /** A letter, then letters, digits, dots, plus or minus signs, up to the first colon. */
  private static boolean hasScheme(String url) {
    int colon = url.indexOf(':');
    for (int i = 0; i < colon; i++) {
      char c = url.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean further = i > 0 && ((c >= '0' && c <= '9') || "+-.".indexOf(c) >= 0);
      if (!letter && !further) {
        return false;
      }
    }
    return colon > 0;
  }

  private static int seconds(@Nullable String text) {
    if (text == null) {
      return TIMEOUT_SECONDS;
    }
    JsonNumber number = PythonNumber.parseInt(text);
    if (number == null) {
      throw Failure.plain(PythonNumber.badInt(text));
    }
    return (int) Math.clamp(PythonNumber.doubleValue(number), -1e6, 2e6);
  }

  /** The value of an option, or null. */
  @Nullable String text(String option) {
    String overriding = above == null ? null : above.word(option);
    return overriding == null ? words.word(option) : overriding;
  }

  boolean isTrue(String target, boolean absent) {
    String text = text(target);
    return text == null ? absent : Boolean.parseBoolean(text);
  }

  @Nullable Query query() {
    return query;
  }

  @Nullable String endpointUrl() {
    return endpointUrl;
  }

  boolean isDebug() {
    return isTrue("debug", false);
  }

  /**
   * The patience of the connection, in milliseconds; 0 is for ever.
   *
   * @throws Failure if it is less than nothing
   */
  int connectMillis() {
    return millis("connect", connectSeconds);
  }

  /** The same for the answer. */
  int readMillis() {
    return millis("read", readSeconds);
  }

  private static int millis(String kind, int seconds) {
    if (seconds < 0) {
      throw Failure.plain(
          "Attempted to set "
              + kind
              + " timeout to "
              + seconds
              + ", but the timeout cannot be set to a value less than or equal to 0.");
    }
    return 1000 * seconds;
  }

  /** The words of the global options, for the log. */
  String shown() {
    StringBuilder out = new StringBuilder();
    for (Option option : GlobalOptions.all()) {
      String text = text(option.target());
      if (text != null) {
        out.append(' ').append(option.name()).append(' ').append(text);
      }
    }
    return out.toString();
  }
}
