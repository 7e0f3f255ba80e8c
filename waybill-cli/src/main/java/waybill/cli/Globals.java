package waybill.cli;

import org.jspecify.annotations.Nullable;
import waybill.cli.command.GlobalOptions;
import waybill.cli.command.Option;
import waybill.cli.command.ParsedWords;
import waybill.cli.failure.Failure;
import waybill.cli.http.HttpClient;
import waybill.cli.http.Url;
import waybill.cli.python.PythonNumber;
import waybill.cli.query.Query;
import waybill.cli.query.QueryException;
import waybill.wire.json.JsonNumber;

/** The global options of a command line, checked in the order in which faults are told. */
final class Globals {
  private static final int TIMEOUT_SECONDS = 60;

  private final ParsedWords words;
  private final @Nullable Globals below;
  private final @Nullable Query query;
  private final @Nullable String endpointUrl;
  private final int readSeconds;
  private final int connectSeconds;

  Globals(ParsedWords words) {
    this(words, null);
  }

  private Globals(ParsedWords words, @Nullable Globals below) {
    this.words = words;
    this.below = below;
    this.query = compiled(text("query"));
    this.endpointUrl = checkedUrl(text("endpoint-url"));
    this.readSeconds = seconds(text("cli-read-timeout"));
    this.connectSeconds = seconds(text("cli-connect-timeout"));
  }

  /** The same with the options of an alias above them. */
  Globals with(ParsedWords alias) {
    return new Globals(alias, this);
  }

  private static @Nullable Query compiled(@Nullable String expression) {
    try {
      return expression == null ? null : Query.compile(expression);
    } catch (QueryException e) {
      throw Failure.plain("Bad value for --query " + expression + ": " + e.text());
    }
  }

  private static @Nullable String checkedUrl(@Nullable String url) {
    String stripped = url == null ? "" : url.stripLeading();
    if (url != null && !Url.isScheme(stripped, stripped.indexOf(':'))) {
      throw Failure.plain(
          "Bad value for --endpoint-url \""
              + url
              + "\": scheme is missing.  Must be of the form http://<hostname>/ or"
              + " https://<hostname>/");
    }
    return url;
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
    String own = words.word(option);
    return own == null && below != null ? below.text(option) : own;
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

  /** The patience of connections, which {@link #checkLimits} may find to be less than none. */
  HttpClient.Limits limits() {
    return new HttpClient.Limits(1000 * connectSeconds, 1000 * readSeconds);
  }

  /**
   * Refuses to be patient for less than no time.
   *
   * @throws Failure saying so
   */
  void checkLimits() {
    checkLimit("connect", connectSeconds);
    checkLimit("read", readSeconds);
  }

  private static void checkLimit(String kind, int seconds) {
    if (seconds < 0) {
      throw Failure.plain(
          "Attempted to set "
              + kind
              + " timeout to "
              + seconds
              + ", but the timeout cannot be set to a value less than or equal to 0.");
    }
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
