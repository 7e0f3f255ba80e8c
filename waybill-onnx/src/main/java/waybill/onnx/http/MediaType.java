package waybill.onnx.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type or range, such as {@code text/csv; charset=utf-8} or {@code text/*;q=0.5}.
 *
 * @param type in lower case
 * @param subtype in lower case
 * @param parameters by names in lower case, without quotes
 */
record MediaType(String type, String subtype, Map<String, String> parameters) {
  MediaType {
    parameters = Map.copyOf(parameters);
  }

  /** The one that a text says, if it says one. */
  static Optional<MediaType> parse(String text) {
    List<String> parts = split(text, ';');
    String[] names = parts.getFirst().strip().toLowerCase(Locale.ROOT).split("/", -1);
    if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        parameters.putIfAbsent(name, unquoted(part.substring(equals + 1).strip()));
      }
    }
    return Optional.of(new MediaType(names[0], names[1], parameters));
  }

  private static String unquoted(String value) {
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /** The parts between separators that are not in quotes. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean isQuoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      isQuoted ^= text.charAt(i) == '"';
      if (text.charAt(i) == separator && !isQuoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** Type and subtype. */
  String essence() {
    return type + "/" + subtype;
  }

  /**
   * How closely this range names a type: 3 exactly, 2 by its first word, 1 as anything, 0 not at
   * all (RFC 9110, section 12.5.1).
   */
  int closeness(String essence) {
    if (essence.equals(essence())) {
      return 3;
    }
    if (!subtype.equals("*")) {
      return 0;
    }
    if (type.equals("*")) {
      return 1;
    }
    return essence.startsWith(type + "/") ? 2 : 0;
  }

  /** The weight of this range; one that is no number from 0 to 1 counts as 0. */
  double weight() {
    String weight = parameters.getOrDefault("q", "1");
    return weight.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(weight) : 0;
  }
}
