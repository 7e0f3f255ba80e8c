package waybill.cli.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.host.TextFile;

/**
 * Reads the files that AWS tools are configured by: sections of keys and values. Comments take
 * whole lines; keys are lower-cased; an indented line goes on with the value before; sections and
 * keys may not be repeated.
 */
final class IniFile {
  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private @Nullable Map<String, String> section;
  private @Nullable String key;
  private int indent;

  private IniFile() {}

  /**
   * The sections of a file; none when there is no such file.
   *
   * @throws Failure if the file cannot be read as one
   */
  static Map<String, Map<String, String>> read(Host host, String path) {
    String text;
    try {
      text = TextFile.ifPresent(host.file(path));
    } catch (TextFile.NotText e) {
      throw broken(path);
    }
    return text == null ? Map.of() : parse(text, path);
  }

  private static Map<String, Map<String, String>> parse(String text, String path) {
    IniFile file = new IniFile();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!file.line(text.substring(start, end))) {
        throw broken(path);
      }
      start = end + 1;
    }
    for (Map<String, String> values : file.sections.values()) {
      for (Map.Entry<String, String> entry : values.entrySet()) {
        entry.setValue(entry.getValue().stripTrailing());
      }
    }
    return file.sections;
  }

  private static Failure broken(String path) {
    return Failure.configuration("Unable to parse config file: " + path);
  }

  /** Takes one line; false if it fits nowhere. */
  private boolean line(String line) {
    String text = line.strip();
    if (text.startsWith("#") || text.startsWith(";")) {
      return true;
    }
    if (text.isEmpty()) {
      goOn("");
      return true;
    }
    int depth = line.indexOf(text);
    if (key != null && depth > indent) {
      goOn(text);
      return true;
    }
    indent = depth;
    int close = text.lastIndexOf(']');
    return (text.charAt(0) == '[' && close > 1) ? open(text.substring(1, close)) : entry(text);
  }

  private void goOn(String text) {
    if (section != null && key != null) {
      section.put(key, section.get(key) + "\n" + text);
    }
  }

  private boolean open(String name) {
    section = new LinkedHashMap<>();
    key = null;
    return sections.put(name, section) == null;
  }

  private boolean entry(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    int end = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    if (section == null || end <= 0) {
      return false;
    }
    key = lower(text.substring(0, end).strip());
    return section.put(key, text.substring(end + 1).strip()) == null;
  }

  /** The entries of a value that spans indented lines, such as a service's settings. */
  static Map<String, String> nested(String value) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String line : lines(value)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        entries.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return entries;
  }

  private static String[] lines(String value) {
    return value.split("\n", -1);
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }
}
