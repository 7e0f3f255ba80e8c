package waybill.cli.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.cli.host.TextFile;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonSyntaxException;

/** What is read in memory is the witness of what is read from the spool. */
class JsonOutlineTest {
  private static final String SOME =
      "{\"a\" : [1, -0.5e+3,\"\\u00e9\\\\\\\"\", true ,null,{\"b\":[ ]}, [[],\"]\"] ] ,\n"
          + "\"ü\u20ac\uD83C\uDF88\":NaN,\"c\":{\"d\":-Infinity}, \"a\":[Infinity,false,\"{,\"]}\r\t ";

  /** Its file has no name, so there is nothing to clear away. */
  private static final Spool SPOOL =
      new Spool(new File(System.getProperty("java.io.tmpdir", "/tmp")), 0);

  @Property(tries = 3000)
  void members_whenAByteIsChanged_areThoseThatTheReaderFinds(
      @ForAll("places") int place, @ForAll("bytes") byte changed) {
    byte[] text = SOME.getBytes(StandardCharsets.UTF_8);
    text[place] = changed;

    assertAlike(text);
  }

  @Property(tries = 500)
  void members_whenTheTextIsCut_areThoseThatTheReaderFinds(@ForAll("places") int length) {
    assertAlike(Arrays.copyOf(SOME.getBytes(StandardCharsets.UTF_8), length));
  }

  @Property(tries = 2000)
  void members_whenBytesAreInAString_areThoseThatTheReaderFinds(@ForAll("strings") byte[] inside) {
    byte[] text = new byte[inside.length + 8];
    System.arraycopy("{\"a\":\"".getBytes(StandardCharsets.UTF_8), 0, text, 0, 6);
    System.arraycopy(inside, 0, text, 6, inside.length);
    text[text.length - 2] = '"';
    text[text.length - 1] = '}';

    assertAlike(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "{}",
        "{} x",
        "{\"a\":1,}",
        "{,}",
        "{\"a\"}",
        "{\"a\":[1,]}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":-}",
        "{\"a\":.5}",
        "{\"a\":1e}",
        "{\"a\":1E-}",
        "{\"a\":-0}",
        "{\"a\":0e0}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":tru}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\u007f\"}",
        "\uFEFF{}",
        "{\"a\":1 2}",
        "{1:2}",
        "{\"a\":{}}}"
      })
  void members_whenTextIsOddOrWrong_areThoseThatTheReaderFinds(String text) {
    assertAlike(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {JsonReader.DEPTH_MAX - 1, JsonReader.DEPTH_MAX})
  void members_whenNestedDeep_areFoundAsDeepAsTheReaderGoes(int depth) {
    String text = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    boolean found = JsonOutline.members(SpoolTest.kept(SPOOL, bytes)) != null;

    assertThat(found).isEqualTo(expected(bytes) != null).isEqualTo(depth < JsonReader.DEPTH_MAX);
  }

  private static void assertAlike(byte[] bytes) {
    Map<String, SpooledValue> found = JsonOutline.members(SpoolTest.kept(SPOOL, bytes));
    SPOOL.forget();
    Json expected = expected(bytes);

    if (expected instanceof JsonObject object) {
      assertThat(read(Objects.requireNonNull(found, "members")))
          .containsExactlyInAnyOrderEntriesOf(object.members());
    } else {
      assertThat(found).isNull();
    }
  }

  private static Map<String, Json> read(Map<String, SpooledValue> found) {
    Map<String, Json> read = new LinkedHashMap<>();
    found.forEach((name, value) -> read.put(name, read(value)));
    return read;
  }

  private static Json read(SpooledValue value) {
    return value.isArray() ? new JsonArray(value.items(item -> item)) : value.read();
  }

  private static @Nullable Json expected(byte[] bytes) {
    try {
      return JsonReader.read(TextFile.decode(bytes));
    } catch (JsonSyntaxException | TextFile.NotText e) {
      return null;
    }
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, SOME.getBytes(StandardCharsets.UTF_8).length - 1);
  }

  @Provide
  Arbitrary<byte[]> strings() {
    return bytes().array(byte[].class).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Byte> bytes() {
    Arbitrary<Byte> likely = Arbitraries.of((byte) '"', (byte) ',', (byte) ']', (byte) '}');
    return Arbitraries.oneOf(Arbitraries.bytes(), likely);
  }
}
