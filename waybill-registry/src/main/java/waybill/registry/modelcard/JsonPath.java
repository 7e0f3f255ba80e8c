package waybill.registry.modelcard;

import java.util.regex.Pattern;

/** Steps of a JSON path. A step is shown shortened when its name is longer than any of ours. */
public final class JsonPath {
  /** The whole document. */
  public static final String ROOT = "$";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int NAME_CHARACTERS_MAX = 64;

  private JsonPath() {}

  /** The path of a member, for example {@code $.model_overview} or {@code $['two words']}. */
  public static String member(String path, String name) {
    String shown = shortened(name);
    return PLAIN.matcher(shown).matches()
        ? path + "." + shown
        : path + "['" + shown.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }

  /** The path of an item, for example {@code $.evaluation_details[0]}. */
  public static String item(String path, int index) {
    return path + "[" + index + "]";
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= NAME_CHARACTERS_MAX
        ? name
        : name.substring(0, name.offsetByCodePoints(0, NAME_CHARACTERS_MAX)) + "…";
  }
}
