package waybill.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * Writes values in shorthand, each in one of the ways in which it can be written, by chance but
 * repeatably.
 */
final class ShorthandPrinter {
  private final Random random;

  ShorthandPrinter(Random random) {
    this.random = random;
  }

  /** The pairs of an object that has some. */
  String pairs(JsonObject object) {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      Json value = member.getValue();
      boolean bare = value instanceof JsonArray list && isBareList(list) && random.nextBoolean();
      pairs.add(
          member.getKey() + equals() + (bare ? items(((JsonArray) value).items()) : item(value)));
    }
    return String.join(comma(), pairs);
  }

  /** Whether a list needs no brackets: it has several elements, all of them texts. */
  private static boolean isBareList(JsonArray list) {
    return list.items().size() > 1
        && list.items().stream().allMatch(item -> item instanceof JsonString);
  }

  private String item(Json value) {
    return switch (value) {
      case JsonObject object when object.members().isEmpty() -> "{}";
      case JsonObject object -> "{" + blank() + members(object) + blank() + "}";
      case JsonArray list -> "[" + blank() + items(list.items()) + blank() + "]";
      case JsonString string -> text(string.value());
      default -> throw new IllegalArgumentException("Shorthand has texts alone: " + value);
    };
  }

  private String members(JsonObject object) {
    List<String> members = new ArrayList<>();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      members.add(member.getKey() + equals() + item(member.getValue()));
    }
    return String.join(comma(), members);
  }

  private String items(List<Json> items) {
    List<String> texts = new ArrayList<>();
    for (Json item : items) {
      texts.add(item(item));
    }
    return String.join(comma(), texts);
  }

  private String text(String text) {
    if (isPlain(text) && random.nextBoolean()) {
      return text.replace(",", "\\,");
    }
    String quote = random.nextBoolean() ? "'" : "\"";
    return quote + text.replace("\\", "\\\\").replace(quote, "\\" + quote) + quote;
  }

  /** Whether a text needs no quotes, wherever it stands. */
  private static boolean isPlain(String text) {
    return text.matches("[a-zA-Z0-9.:/,-]([a-zA-Z0-9.:/, -]*[a-zA-Z0-9.:/-])?");
  }

  private String equals() {
    return blank() + "=" + blank();
  }

  private String comma() {
    return blank() + "," + blank();
  }

  private String blank() {
    return random.nextInt(4) == 0 ? " " : "";
  }
}
