package waybill.cli.profile;

import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.JsonNumber;

/** Settings with one value each, from a variable or the profile. */
public final class Settings {
  private final Host host;
  private final Profiles profiles;

  /** The settings of a place and a profile. */
  public Settings(Host host, Profiles profiles) {
    this.host = host;
    this.profiles = profiles;
  }

  /** The profiles behind the settings. */
  public Profiles profiles() {
    return profiles;
  }

  /** A variable, else a value of the profile, else null; an empty variable counts. */
  public @Nullable String text(@Nullable String variable, String key) {
    String value = variable == null ? null : host.variable(variable);
    return value == null ? profiles.value(key) : value;
  }

  /** Whether a setting says true; anything else is false. */
  public boolean isTrue(@Nullable String variable, String key) {
    String value = text(variable, key);
    return value != null && value.equalsIgnoreCase("true");
  }

  /** The region, which may be empty; null when none is configured. */
  public @Nullable String region() {
    return text("AWS_DEFAULT_REGION", "region");
  }

  /** The layout of results when no option says it. */
  public String output() {
    String output = text("AWS_DEFAULT_OUTPUT", "output");
    return output == null ? "json" : output;
  }

  /**
   * How often a request is tried at most.
   *
   * @param absent the number when nothing is configured
   * @throws Failure if what is configured is no number above zero
   */
  public int attemptsMax(int absent) {
    String text = text("AWS_MAX_ATTEMPTS", "max_attempts");
    if (text == null) {
      return absent;
    }
    JsonNumber number = PythonNumber.parseInt(text);
    if (number == null) {
      throw Failure.plain(PythonNumber.badInt(text));
    }
    double value = PythonNumber.doubleValue(number);
    if (value < 1) {
      throw Failure.plain(
          "Value provided to \"max_attempts\": "
              + number.literal()
              + " must be an integer greater than or equal to 1.");
    }
    return (int) Math.min(Integer.MAX_VALUE, value);
  }

  /** How times in answers are shown: {@code wire}, {@code none} or {@code iso8601}. */
  public String timestampFormat() {
    String format = profiles.value("cli_timestamp_format");
    if (format == null || format.equals("none")) {
      return "wire";
    }
    if (!format.equals("wire") && !format.equals("iso8601")) {
      throw Failure.plain(
          "Unknown cli_timestamp_format value: "
              + format
              + ", valid values are \"none\", \"wire\" or \"iso8601\"");
    }
    return format;
  }
}
