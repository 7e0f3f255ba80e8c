package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonWriter;
import waybill.wire.operation.Contract;
import waybill.wire.shape.Shape;

/** What counts as an input, and what its reading makes of it. */
final class BodyReaderTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void members_whenUnknownOrNull_areGone() {
    assertThat(listing("{'NameContains':null,'Unknown':{'a':[1,{}]},'MaxResults':1}"))
        .isEqualTo("{'MaxResults':1}");
  }

  @Test
  void members_inAnyOrder_comeOutInThatOfTheirShape() {
    assertThat(listing("{'MaxResults':1,'CreationTimeAfter':1}"))
        .isEqualTo(listing("{'CreationTimeAfter':1,'MaxResults':1}"))
        .isEqualTo("{'CreationTimeAfter':1,'MaxResults':1}");
  }

  @ParameterizedTest
  @CsvSource({
    "1718000000, 1718000000",
    "1718000000.250, 1718000000.25",
    "1.71800000025E9, 1718000000.25",
    "\"2024-06-10T06:13:20.25Z\", 1718000000.25",
    "\"2024-06-10T08:13:20+02:00\", 1718000000",
    "1e300, 253402300799",
    "-1e300, -62167219200",
    "1e-300, 0",
    "1e999999999, 253402300799",
    "1e-999999999, 0",
    "-1e-2147483647, 0",
    "1.5e-9, 0.000000001"
  })
  void time_inAnySpelling_becomesPlainSeconds(String given, String read) {
    assertThat(listing("{'CreationTimeAfter':" + given + "}"))
        .isEqualTo("{'CreationTimeAfter':" + read + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "[{}]",
        "{}x",
        "{}//x",
        "{'MaxResults':1,}",
        "{'MaxResults':01}",
        "{'MaxResults':0x10}",
        "{'MaxResults':NaN}",
        "{'MaxResults':Infinity}",
        "{'a':tru}",
        "{'NameContains':'\\x41'}",
        "{\"MaxResults\":",
        "null",
        "'x'",
        "<a/>",
        "{} {}",
        "{'NameContains':'a\nb'}",
        "{'MaxResults':1,'MaxResults':2}"
      })
  void body_thatIsNoObjectOfJson_isRefused(String body) {
    assertThat(refusal(body)).isNotEmpty().doesNotContain("jackson", "Exception");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'NameContains':5} | The value at /NameContains must be a string but is a number.",
        "{'NameContains':[]} | The value at /NameContains must be a string but is a list.",
        "{'MaxResults':'10'} | The value at /MaxResults must be a whole number but is a string.",
        "{'MaxResults':true} | The value at /MaxResults must be a whole number but is a boolean.",
        "{'MaxResults':1.5} | The value at /MaxResults must be a whole number but is a number.",
        "{'MaxResults':2147483648} | The value at /MaxResults must fit into 32 bits.",
        "{'MaxResults':9223372036854775808} | The value at /MaxResults must fit into 32 bits.",
        "{'CreationTimeAfter':'now'} | The value at /CreationTimeAfter must be a time in epoch"
            + " seconds or ISO 8601.",
        "{'CreationTimeAfter':false} | The value at /CreationTimeAfter must be a time in epoch"
            + " seconds but is a boolean."
      })
  void member_ofAnotherType_isNamed(String body, String sentence) {
    assertThat(refusal(body)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'InferenceSpecification':[]} | The value at /InferenceSpecification must be a structure"
            + " but is a list.",
        "{'InferenceSpecification':{'Containers':[{'Image':1}]}} | The value at"
            + " /InferenceSpecification/Containers/0/Image must be a string but is a number.",
        "{'Tags':[null]} | The value at /Tags/0 must be a structure but is null.",
        "{'CertifyForMarketplace':'yes'} | The value at /CertifyForMarketplace must be true or"
            + " false but is a string.",
        "{'CustomerMetadataProperties':{'a':'1','a':'2'}} | The value at"
            + " /CustomerMetadataProperties/a is given twice."
      })
  void innerMember_ofAnotherType_isNamedByItsPath(String body, String sentence) {
    assertThat(refusal("CreateModelPackage", bytes(body))).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud83d\\ud83d"})
  void text_withHalfASurrogatePair_isRefused(String escape) {
    assertThat(refusal("{'NameContains':'a" + escape + "'}")).contains("surrogate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c0af", "e080af", "80", "f888808080"})
  void text_thatIsNotUtf8_isRefused(String hex) {
    byte[] bad = HexFormat.of().parseHex("7b2261223a22" + hex + "227d"); // {"a":"…"}

    assertThat(refusal("ListModelPackages", bad)).isEqualTo("The request body is not valid UTF-8.");
  }

  @Test
  void body_inUtf32_isNotGuessed() {
    byte[] braces = HexFormat.of().parseHex("0000007b0000007d");

    assertThat(refusal("ListModelPackages", braces)).isNotEmpty();
  }

  @Test
  void nesting_ofAHundredThousand_isRefused() {
    String deep = "{'a':".repeat(100_000) + "1" + "}".repeat(100_000);

    assertThat(refusal(deep)).startsWith("Invalid JSON");
  }

  @Test
  void number_ofAMillionDigits_isRefused() {
    assertThat(refusal("{'MaxResults':0." + "3".repeat(1_000_000) + "}"))
        .startsWith("Invalid JSON");
  }

  private static String listing(String body) {
    JsonObject read = BodyReader.read(input("ListModelPackages"), bytes(body));
    return JsonWriter.write(read).replace('"', '\'');
  }

  private static String refusal(String body) {
    return refusal("ListModelPackages", bytes(body));
  }

  private static String refusal(String operation, byte[] body) {
    return catchThrowableOfType(MalformedBody.class, () -> BodyReader.read(input(operation), body))
        .sentence();
  }

  private static Shape.Structure input(String operation) {
    return Objects.requireNonNull(CONTRACT.operation(operation)).input();
  }

  private static byte[] bytes(String body) {
    return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
