package waybill.server.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The effective value of every setting, with the place it came from for the error messages. */
public final class Settings {
  private final Map<Setting, Given> values;

  private final List<NamedEntry> entries;

  private Settings(Map<Setting, Given> values, List<NamedEntry> entries) {
    this.values = values;
    this.entries = List.copyOf(entries);
  }

  /**
   * Puts the sources on top of one another.
   *
   * @param file values read from the file
   * @param environment all variables of the process; others than the settings' are ignored
   * @param options values from the command line
   */
  public static Settings of(
      Map<Setting, Given> file, Map<String, String> environment, Map<Setting, String> options) {
    Map<Setting, Given> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, new Given(setting.byDefault(), "the default"));
    }
    values.putAll(file);
    for (Setting setting : Setting.values()) {
      String value = environment.get(setting.variable());
      if (value != null) {
        values.put(setting, new Given(value, setting.variable()));
      }
    }
    options.forEach((setting, value) -> values.put(setting, new Given(value, "the command line")));
    return new Settings(Collections.unmodifiableMap(values), List.of());
  }

  /** These settings with what only a file can name: event sinks and stores of objects. */
  public Settings with(List<NamedEntry> given) {
    return new Settings(values, given);
  }

  /**
   * What the file names itself, in its order.
   *
   * @param section a constant of {@link NamedEntry}
   */
  public List<NamedEntry> entries(String section) {
    return entries.stream().filter(entry -> entry.section().equals(section)).toList();
  }

  /** The value as it was given. */
  public String text(Setting setting) {
    return given(setting).text();
  }

  /** A whole number from 1 to two thousand millions. */
  public int count(Setting setting) {
    try {
      int value = Integer.parseInt(text(setting));
      if (value >= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw fault(setting, "a whole number from 1 to " + Integer.MAX_VALUE);
    }
    throw fault(setting, "a whole number from 1 to " + Integer.MAX_VALUE);
  }

  /** A whole number of bytes or things, at least one. */
  public long amount(Setting setting) {
    try {
      long value = Long.parseLong(text(setting));
      if (value >= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw fault(setting, "a whole number from 1 on");
    }
    throw fault(setting, "a whole number from 1 on");
  }

  /** A number like 2.5, at least 0. */
  public double ratio(Setting setting) {
    if (text(setting).matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
      return Double.parseDouble(text(setting));
    }
    throw fault(setting, "a number such as 100 or 2.5, or 0");
  }

  /** A whole number of seconds, at least one. */
  public Duration seconds(Setting setting) {
    return Duration.ofSeconds(count(setting));
  }

  /** True or false. */
  public boolean flag(Setting setting) {
    return switch (text(setting)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw fault(setting, "true or false");
    };
  }

  /** The parts between commas; none when the value is empty. */
  public List<String> list(Setting setting) {
    return Arrays.stream(text(setting).split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The words of a command: the items of a list, or a line with quotes. */
  public List<String> words(Setting setting) {
    Given given = given(setting);
    return given.items().isEmpty() ? Words.of(given.text()) : given.items();
  }

  /** Says that the value of a setting is not what it must be. */
  public ConfigException fault(Setting setting, String expected) {
    Given given = given(setting);
    String shown = setting.isSecret() ? "" : ", not '" + given.text() + "'";
    return new ConfigException(
        given.from() + ": " + setting.key() + " must be " + expected + shown + ".");
  }

  /** All values as a file that gives the same settings, but with secrets hidden. */
  public String print() {
    List<String> lines = new ArrayList<>();
    String section = "";
    for (Setting setting : Setting.values()) {
      int dot = setting.key().indexOf('.');
      String parent = dot < 0 ? "" : setting.key().substring(0, dot);
      if (!parent.isEmpty() && !parent.equals(section)) {
        lines.add(parent + ":");
      }
      section = parent;
      String name = (dot < 0 ? "" : "  ") + setting.key().substring(dot + 1);
      lines.add(name + ": " + shown(setting) + " # " + setting.help());
      if (setting == Setting.GATED_PREFIXES) { // the last of its section
        lines.addAll(print("  stores:", entries(NamedEntry.STORES)));
      }
      if (setting == Setting.DOCKER_READ_ONLY) { // and this of its own
        lines.addAll(print("  process:", entries(NamedEntry.PROCESSES)));
      }
    }
    List<String> sinks = print("  sinks:", entries(NamedEntry.SINKS));
    if (!sinks.isEmpty()) {
      lines.add("events:");
      lines.addAll(sinks);
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> print(String head, List<NamedEntry> entries) {
    List<String> lines = new ArrayList<>();
    if (!entries.isEmpty()) {
      lines.add(head);
      entries.forEach(entry -> lines.addAll(entry.print()));
    }
    return lines;
  }

  private String shown(Setting setting) {
    String value = text(setting);
    return setting.isSecret() && !value.isEmpty() ? "'(hidden)'" : given(setting).quoted();
  }

  static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private Given given(Setting setting) {
    return values.getOrDefault(setting, new Given(setting.byDefault(), "the default"));
  }

  /**
   * A value and its origin.
   *
   * @param items of a list; none for a single value
   * @param text the value, or the items with commas between them
   * @param from for people, for example {@code config.yaml, line 3}
   */
  public record Given(List<String> items, String text, String from) {
    static final Given NONE = new Given("", "nowhere");

    public Given {
      items = List.copyOf(items);
    }

    /** A single value. */
    public Given(String text, String from) {
      this(List.of(), text, from);
    }

    /** A list. */
    public Given(List<String> items, String from) {
      this(items, String.join(",", items), from);
    }

    /** The value as it is written in a file. */
    String quoted() {
      return items.isEmpty()
          ? Settings.quoted(text)
          : items.stream().map(Settings::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
  }
}
