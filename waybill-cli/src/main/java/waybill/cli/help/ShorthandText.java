package waybill.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * Values in the shorthand notation, in pieces between which a line may end: blanks after a comma or
 * an opening bracket mean nothing. What the notation cannot say, such as an empty list, is for JSON
 * alone and not taken here.
 */
final class ShorthandText {
  /** Brackets are torn from what they hold only where the piece would be longer than this. */
  private static final int PIECE_MAX = 60;

  private static final String SPECIAL = "'\",={}[]\\";

  private final List<StringBuilder> pieces = new ArrayList<>(List.of(new StringBuilder()));

  private ShorthandText() {}

  /** A structure or map: its pairs. */
  static List<String> of(JsonObject value) {
    ShorthandText text = new ShorthandText();
    text.pairs(value);
    return text.joined();
  }

  private List<String> joined() {
    List<String> joined = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (StringBuilder piece : pieces) {
      if (!open.isEmpty() && open.length() + piece.length() > PIECE_MAX) {
        joined.add(open.toString());
        open.setLength(0);
      }
      open.append(piece);
      if (piece.charAt(piece.length() - 1) == ',') {
        joined.add(open.toString());
        open.setLength(0);
      }
    }
    joined.add(open.toString());
    return joined;
  }

  private StringBuilder out() {
    return pieces.getLast();
  }

  private void pairs(JsonObject value) {
    boolean first = true;
    for (Map.Entry<String, Json> member : value.members().entrySet()) {
      comma(first);
      first = false;
      JsonFile file = JsonFile.of(member.getKey(), member.getValue());
      out().append(member.getKey());
      if (file == null) {
        out().append('=');
        value(member.getValue());
      } else {
        out().append("@=").append(file.url());
      }
    }
  }

  private void comma(boolean first) {
    if (!first) {
      end(',');
    }
  }

  /** A sign behind which a line may end. */
  private void end(char sign) {
    out().append(sign);
    pieces.add(new StringBuilder());
  }

  private void value(Json value) {
    switch (value) {
      case JsonObject object -> {
        end('{');
        pairs(object);
        out().append('}');
      }
      case JsonArray array -> {
        end('[');
        for (int i = 0; i < array.items().size(); i++) {
          comma(i == 0);
          value(array.items().get(i));
        }
        out().append(']');
      }
      case JsonString string -> out().append(word(string.value()));
      case JsonNumber number -> out().append(number.literal());
      case JsonBoolean flag -> out().append(flag.value());
      default -> throw new IllegalArgumentException("Shorthand has no word for " + value);
    }
  }

  private static String word(String text) {
    boolean plain = !text.isEmpty() && text.equals(text.strip());
    for (int i = 0; i < text.length(); i++) {
      plain &= text.charAt(i) >= ' ' && SPECIAL.indexOf(text.charAt(i)) < 0;
    }
    return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
