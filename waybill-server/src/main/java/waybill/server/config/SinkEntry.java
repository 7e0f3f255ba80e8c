package waybill.server.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event sink as the file has it: {@code events.sinks.NAME} with its options.
 *
 * @param place where its name stands, for people
 * @param options by their names, not checked
 */
public record SinkEntry(String name, String place, Map<String, Settings.Given> options) {

  /** The only option whose value is never shown. */
  private static final String SECRET = "secret";

  public SinkEntry {
    options = Map.copyOf(options);
  }

  /** The value of an option, if it was given. */
  public Optional<String> text(String option) {
    return Optional.ofNullable(options.get(option)).map(Settings.Given::text);
  }

  /** Says that the value of an option is not what it must be. */
  public ConfigException fault(String option, String expected) {
    Settings.Given given = options.get(option);
    String from = given == null ? place : given.from();
    String shown = given == null || option.equals(SECRET) ? "" : ", not '" + given.text() + "'";
    String key = "events.sinks." + name + "." + option;
    return new ConfigException(from + ": " + key + " must be " + expected + shown + ".");
  }

  /** The lines of this entry in a file. */
  List<String> print() {
    List<String> lines = new ArrayList<>();
    lines.add("    " + name + ":");
    options.keySet().stream()
        .sorted()
        .forEach(
            option -> {
              String value = text(option).orElse("");
              String shown = option.equals(SECRET) ? "'(hidden)'" : Settings.quoted(value);
              lines.add("      " + option + ": " + shown);
            });
    return lines;
  }
}
