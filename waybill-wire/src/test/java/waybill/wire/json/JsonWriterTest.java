package waybill.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void write_ofAString_escapesQuotesBackslashesAndControls() {
    String json = JsonWriter.write(new JsonString("a\"b\\c\n\u0001\u007f/é\u2028"));

    assertThat(json).isEqualTo("\"a\\\"b\\\\c\\n\\u0001\u007f/é\u2028\"");
  }

  @Test
  void write_ofHalfASurrogatePair_escapesIt() {
    String json = JsonWriter.write(new JsonString("x\ud83dy\ude00\ud83d\ude00"));

    assertThat(json).isEqualTo("\"x\\ud83dy\\ude00\ud83d\ude00\"");
  }

  @Property
  void write_ofAnyString_isReadBack(@ForAll String text) {
    String json = JsonWriter.write(new JsonString(text));

    assertThat(JsonReader.read(json)).isEqualTo(new JsonString(text));
  }
}
