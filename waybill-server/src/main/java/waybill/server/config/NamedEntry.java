package waybill.server.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One of several things of a kind that a file names itself: {@code events.sinks.NAME}, {@code
 * objects.stores.NAME} or {@code runtimes.process.NAME}, with its options.
 *
 * @param section the kind, one of the constants
 * @param place where its name stands, for people
 * @param options by their names, not checked
 */
public record NamedEntry(
    String section, String name, String place, Map<String, Settings.Given> options) {
  /** Where events go. */
  public static final String SINKS = "events.sinks";

  /** Where objects are, other than in the data directory. */
  public static final String STORES = "objects.stores";

  /** Commands that stand for images. */
  public static final String PROCESSES = "runtimes.process";

  static final Set<String> SECTIONS = Set.of(SINKS, STORES, PROCESSES);

  /** The options whose values are never shown. */
  private static final Set<String> SECRETS = Set.of("secret", "secret-access-key");

  public NamedEntry {
    options = Map.copyOf(options);
  }

  /** The value of an option, if it was given. */
  public Optional<String> text(String option) {
    return Optional.ofNullable(options.get(option)).map(Settings.Given::text);
  }

  /** The parts of an option that is a list, or the words of a text; none if it was not given. */
  public List<String> words(String option) {
    Settings.Given given = options.get(option);
    if (given == null) {
      return List.of();
    }
    return given.items().isEmpty() ? Words.of(given.text()) : given.items();
  }

  /** Refuses options that this kind does not have. */
  public void allow(Set<String> known) {
    for (String option : options.keySet()) {
      if (!known.contains(option)) {
        throw fault(option, "one of " + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  /** Says that the value of an option is not what it must be. */
  public ConfigException fault(String option, String expected) {
    Settings.Given given = options.get(option);
    String from = given == null ? place : given.from();
    String shown = given == null || SECRETS.contains(option) ? "" : ", not '" + given.text() + "'";
    String key = section + "." + name + "." + option;
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
              Settings.Given given = options.getOrDefault(option, Settings.Given.NONE);
              String shown = SECRETS.contains(option) ? "'(hidden)'" : given.quoted();
              lines.add("      " + option + ": " + shown);
            });
    return lines;
  }
}
