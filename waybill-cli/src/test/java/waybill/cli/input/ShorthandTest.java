package waybill.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.cli.host.Host;
import waybill.cli.host.Terminal;
import waybill.cli.host.Time;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;

/** The grammar of shorthand values, as it decides between pairs and lists. */
class ShorthandTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "a=1; {\"a\":\"1\"}",
        "a=; {\"a\":\"\"}",
        "a=1,b=2; {\"a\":\"1\",\"b\":\"2\"}",
        "a=1,2,b=3; {\"a\":[\"1\",\"2\"],\"b\":\"3\"}",
        "a=[1,2],b=3; {\"a\":[\"1\",\"2\"],\"b\":\"3\"}",
        "a={b=1,c={d=2}}; {\"a\":{\"b\":\"1\",\"c\":{\"d\":\"2\"}}}",
        "a=x y ,b=z; {\"a\":\"x y\",\"b\":\"z\"}",
        "a='x,y',b=z; {\"a\":\"x,y\",\"b\":\"z\"}",
        "a=x\\,y; {\"a\":\"x,y\"}",
        "a=x=y; ~{\"a\":\"x=y\"}~"
      })
  void parse_whenWellFormed_givesTheMembers(String text, String json) {
    JsonObject parsed = Shorthand.parse(text, FILES, new Parameters());

    assertThat(parsed).isEqualTo(JsonReader.read(json));
  }

  @Test
  void parse_whenKeyTwice_pointsAtTheSecond() {
    assertThatThrownBy(() -> Shorthand.parse("a=1,a=2", FILES, new Parameters()))
        .isInstanceOfSatisfying(
            ShorthandSyntaxException.class,
            e ->
                assertThat(e.text())
                    .startsWith(
                        "Second instance of key \"a\" encountered for input:\na=1,a=2\n    ^\n"));
  }

  @Property(tries = 200)
  void parse_whenTextIsQuoted_givesItBack(@ForAll @AlphaChars @NotEmpty String key, @ForAll int n) {
    String value = "it's \"" + n + "\", [" + key + "={}]\\";
    String quoted = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";

    JsonObject parsed = Shorthand.parse(key + "=" + quoted, FILES, new Parameters());

    assertThat(parsed.get(key)).isEqualTo(new JsonString(value));
  }
}
