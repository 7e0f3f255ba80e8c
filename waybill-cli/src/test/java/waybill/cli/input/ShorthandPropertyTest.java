package waybill.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import waybill.cli.host.Host;
import waybill.cli.host.Terminal;
import waybill.cli.host.Time;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** What is written in shorthand is read back, however it is written. */
class ShorthandPropertyTest {
  private static final String KEYS = "abXY09-_.#/:";

  /**
   * Pieces of texts. A backslash is always followed by a letter: before a quote it would escape it,
   * which the notation has no way around.
   */
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z9",
          " ",
          ",",
          "=",
          "[",
          "]",
          "{",
          "}",
          "'",
          "\"",
          "\\n",
          "\\\\n",
          "@=",
          "\n",
          "\t",
          "file://",
          "\u00e9",
          "\u65e5",
          "\ud83c\udf3c");

  private static final ParameterFiles FILES =
      new ParameterFiles(
          new Host(
              Map.of(),
              null,
              new Host.Streams(
                  new ByteArrayInputStream(new byte[0]),
                  new ByteArrayOutputStream(),
                  new ByteArrayOutputStream(),
                  Terminal.NONE),
              Time.SYSTEM),
          null);

  @Property(tries = 2000)
  void parse_whenAnyObjectIsPrinted_givesItBack(@ForAll long seed) {
    Random random = new Random(seed);
    JsonObject object = object(random, 1, 0);
    String printed = new ShorthandPrinter(random).pairs(object);

    JsonObject parsed = Shorthand.parse(printed, FILES, new Parameters());

    assertThat(parsed).as(printed).isEqualTo(object);
  }

  private static JsonObject object(Random random, int least, int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    int size = least + random.nextInt(4);
    while (members.size() < size) {
      members.put(key(random), value(random, depth + 1));
    }
    return new JsonObject(members);
  }

  private static Json value(Random random, int depth) {
    int kind = depth > 4 ? 0 : random.nextInt(4);
    if (kind == 1) {
      return object(random, 0, depth);
    }
    if (kind == 2) {
      List<Json> items = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        items.add(value(random, depth + 1));
      }
      return new JsonArray(items);
    }
    return new JsonString(text(random));
  }

  private static String key(Random random) {
    StringBuilder key = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      key.append(KEYS.charAt(random.nextInt(KEYS.length())));
    }
    return key.toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
