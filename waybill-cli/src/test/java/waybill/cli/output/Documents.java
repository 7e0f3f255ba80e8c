package waybill.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Makes up JSON documents of many shapes, with characters and numbers of all kinds. */
final class Documents {
  /** No digits, and not the letters that True, False and None begin with. */
  private static final String CHARACTERS =
      "abcxyz \"'\\|+-<&>{}[],:\u0000\b\t\n\u000b\r\u001b\u001f\u007f\u00a0\u00ad\u00b1éßŉǆ\u0301"
          + "\u0345ς\u200b\u2014\u2026\u2028日本ｆｶ한\ue000\ufeff\uffff";

  private final Random random;

  Documents(Random random) {
    this.random = random;
  }

  /** Any document: lists may mix everything. */
  Json any(int depth) {
    int kind = random.nextInt(6);
    if (depth == 0 || kind < 2) {
      return scalar();
    }
    if (kind < 4) {
      return list(() -> any(depth - 1));
    }
    return object(() -> any(depth - 1));
  }

  /**
   * A document without ragged lists: each holds scalars only, or objects, or rows of two scalars.
   */
  Json even(int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 6)) {
      case 0 -> scalar();
      case 1 -> list(this::scalar);
      case 2 -> list(() -> new JsonArray(List.of(scalar(), scalar())));
      case 3 -> list(() -> object(() -> even(depth - 1)));
      default -> object(() -> even(depth - 1));
    };
  }

  private JsonArray list(Part part) {
    List<Json> items = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      items.add(part.make());
    }
    return new JsonArray(items);
  }

  private JsonObject object(Part part) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      members.put(text(2), part.make());
    }
    return new JsonObject(members);
  }

  private interface Part {
    Json make();
  }

  private Json scalar() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> new JsonString(text(8));
      case 2 -> JsonNumber.of(random.nextLong() >> random.nextInt(64));
      case 3 -> PythonNumber.of(Double.longBitsToDouble(random.nextLong()));
      case 4 -> new JsonBoolean(random.nextBoolean());
      default -> JsonNull.NULL;
    };
  }

  private String text(int lengthMax) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(lengthMax + 1); i > 0; i--) {
      int place = random.nextInt(CHARACTERS.length() + 1);
      text.append(place == CHARACTERS.length() ? "😀" : CHARACTERS.substring(place, place + 1));
    }
    return text.toString();
  }
}
