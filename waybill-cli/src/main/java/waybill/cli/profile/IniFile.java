package waybill.cli.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.host.TextFile;

/**
 * Reads the files that AWS tools are configured by, as Python's parser does: sections of keys and
 * values. Comments take whole lines; keys are lower-cased; an indented line goes on with the value
 * before; sections and keys may not be repeated. What the section {@code DEFAULT} says holds in all
 * sections that do not say otherwise. A value that begins on the line below its key holds settings
 * of its own, which must be keys and values too.
 */
final class IniFile {
  private static final String DEFAULTS = "DEFAULT";

  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private final Map<String, String> defaults = new LinkedHashMap<>();
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
    return read(host, path, true);
  }

  /** The same where a value that begins below its key may be any text. */
  static Map<String, Map<String, String>> readPlain(Host host, String path) {
    return read(host, path, false);
  }

  private static Map<String, Map<String, String>> read(
      Host host, String path, boolean hasSettings) {
    String text;
    try {
      text = TextFile.ifPresent(host.file(path));
    } catch (TextFile.NotText e) {
      throw broken(path);
    }
    return text == null ? Map.of() : parse(text, path, hasSettings);
  }

  private static Map<String, Map<String, String>> parse(
      String text, String path, boolean hasSettings) {
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
    if (!file.finish(hasSettings)) {
      throw broken(path);
    }
    return file.sections;
  }

  /** Hands the defaults to all sections; false if a value below its key is not made of settings. */
  private boolean finish(boolean hasSettings) {
    for (Map<String, String> values : sections.values()) {
      if (!defaults.isEmpty()) {
        addDefaults(values);
      }
      for (Map.Entry<String, String> entry : values.entrySet()) {
        String value = entry.getValue();
        if (value.indexOf('\n') >= 0) {
          value = strip(value, false);
          entry.setValue(value);
          if (hasSettings && value.startsWith("\n") && !isNested(value)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void addDefaults(Map<String, String> values) {
    for (Map.Entry<String, String> entry : defaults.entrySet()) {
      values.putIfAbsent(entry.getKey(), entry.getValue());
    }
  }

  private static boolean isNested(String value) {
    for (String line : lines(value)) {
      if (line.indexOf('=') < 0 && !strip(line, true).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Failure broken(String path) {
    return Failure.configuration("Unable to parse config file: " + path);
  }

  /** Takes one line; false if it fits nowhere. */
  private boolean line(String line) {
    String text = strip(line, true);
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
    key = null;
    if (name.equals(DEFAULTS)) {
      section = defaults;
      return true;
    }
    section = new LinkedHashMap<>();
    return sections.put(name, section) == null;
  }

  private boolean entry(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    int end = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    if (section == null || end <= 0) {
      return false;
    }
    key = lower(strip(text.substring(0, end), true));
    return section.put(key, strip(text.substring(end + 1), true)) == null;
  }

  /** The entries of a value that spans indented lines, such as a service's settings. */
  static Map<String, String> nested(String value) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String line : lines(value)) {
      int equals = line.indexOf('=');
      if (equals >= 0) {
        entries.put(
            strip(line.substring(0, equals), true), strip(line.substring(equals + 1), true));
      }
    }
    return entries;
  }

  /** The lines of a value, where Python also ends lines at some rarer characters. */
  private static List<String> lines(String value) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length()
          || "\n\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029".indexOf(value.charAt(i)) >= 0) {
        lines.add(value.substring(start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  /** A text without the white space around it, as Python sees white space, or only behind it. */
  private static String strip(String text, boolean before) {
    int start = 0;
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    while (before && start < end && isBlank(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        ? (c >= '\t' && c <= '\r') || c >= '\u001c'
        : c >= '\u0080' && (c == '\u0085' || Character.isSpaceChar(c));
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }
}
