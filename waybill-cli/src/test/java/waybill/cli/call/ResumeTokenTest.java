package waybill.cli.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.cli.failure.Failure;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;

/** Tokens as the AWS CLI 1.45.11 gives and takes them. */
class ResumeTokenTest {
  private static final String MEMBER = "NextToken";

  private static ResumeToken parse(String text) {
    return ResumeToken.parse(text, MEMBER);
  }

  private static String encoded(String json) {
    return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private static JsonObject page(Json token) {
    return new JsonObject(Map.of(MEMBER, token));
  }

  @Property
  void token_whenGivenBack_namesTheSamePlace(@ForAll String page, @ForAll @IntRange int taken) {
    ResumeToken token = new ResumeToken(page(new JsonString(page)), JsonNumber.of(taken));

    assertThat(parse(token.text(MEMBER))).isEqualTo(token);
  }

  @Test
  void text_whenWithinAPage_saysPageAndItemsTaken() {
    ResumeToken token = new ResumeToken(page(new JsonString("tok")), JsonNumber.of(2));

    assertThat(decoded(token.text(MEMBER)))
        .isEqualTo("{\"NextToken\": \"tok\", \"boto_truncate_amount\": 2}");
  }

  @Test
  void text_whenAtAPagesBeginning_saysThePageAlone() {
    assertThat(decoded(ResumeToken.at(MEMBER, new JsonString("é")).text(MEMBER)))
        .isEqualTo("{\"NextToken\": \"\\u00e9\"}");
  }

  @Test
  void text_whenOnTheFirstPage_saysNull() {
    ResumeToken token = new ResumeToken(page(JsonNull.NULL), JsonNumber.of(1));

    assertThat(decoded(token.text(MEMBER)))
        .isEqualTo("{\"NextToken\": null, \"boto_truncate_amount\": 1}");
  }

  @Test
  void text_whenTheServicesTokenIsNoText_keepsItsType() {
    ResumeToken token = ResumeToken.at(MEMBER, JsonReader.read("[\"a\", 1]"));

    assertThat(decoded(token.text(MEMBER))).isEqualTo("{\"NextToken\": [\"a\", 1]}");
  }

  @Test
  void text_whenThePageIsNamedByAnotherMember_isRefused() {
    ResumeToken token = parse(encoded("{\"Other\": \"x\", \"boto_truncate_amount\": 1}"));

    assertThatThrownBy(() -> token.text(MEMBER))
        .isInstanceOf(Failure.class)
        .hasMessage("Bad starting token: {'Other': 'x', 'boto_truncate_amount': 1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tok", "a/b+c==", "tok___x", "___", "1_0", "eyJ", ""})
  void parse_whenNobodysForm_isTheServicesOwnToken(String text) {
    assertThat(parse(text)).isEqualTo(ResumeToken.at(MEMBER, new JsonString(text)));
  }

  @ParameterizedTest
  @CsvSource({"tok___2, tok, 2", "tok___-1, tok, -1", "'tok___ 1_0 ', tok, 10", "___3, '', 3"})
  void parse_whenOfTheOldForm_splitsPageAndItemsTaken(String text, String page, int taken) {
    ResumeToken token = parse(text);

    assertThat(token.page()).isEqualTo(page(new JsonString(page)));
    assertThat(token.skip()).isEqualTo(taken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", "None___1"})
  void parse_whenOfTheOldFormAndNone_meansTheFirstPage(String text) {
    assertThat(parse(text).page()).isEqualTo(page(JsonNull.NULL));
  }

  @Test
  void parse_whenOfTheOldFormWithTwoSeparators_isRefused() {
    assertThatThrownBy(() -> parse("a___1___2"))
        .isInstanceOf(Failure.class)
        .hasMessage("Bad starting token: a___1___2");
  }

  @Test
  void parse_whenOtherCharactersStandAround_readsItsOwnForm() {
    String text = " " + encoded("{\"NextToken\": \"tok\"}") + "!";

    assertThat(parse(text)).isEqualTo(ResumeToken.at(MEMBER, new JsonString("tok")));
  }

  @Test
  void parse_whenThePaddingIsMissing_isTheServicesOwnToken() {
    String text = encoded("{\"NextToken\": \"tok\"}").replace("=", "");

    assertThat(parse(text)).isEqualTo(ResumeToken.at(MEMBER, new JsonString(text)));
  }

  @Test
  void parse_whenAListIsInside_isTheServicesOwnToken() {
    String text = encoded("[1]");

    assertThat(parse(text)).isEqualTo(ResumeToken.at(MEMBER, new JsonString(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "\"text\"", "null", "true"})
  void parse_whenAnotherValueIsInside_isRefused(String json) {
    String text = encoded(json);

    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(Failure.class)
        .hasMessage("The starting token is not one that this command gave.");
  }

  @ParameterizedTest
  @CsvSource({
    "null, 0",
    "true, 1",
    "false, 0",
    "7, 7",
    "-1, -1",
    "99999999999999999999, 2147483647"
  })
  void skip_whenItemsTakenCanBeCounted_isTheirNumber(String taken, long skipped) {
    ResumeToken token = parse(encoded("{\"boto_truncate_amount\": " + taken + "}"));

    assertThat(token.skip()).isEqualTo(skipped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "\"1\"", "[]"})
  void skip_whenItemsTakenAreNoNumber_isRefused(String taken) {
    ResumeToken token = parse(encoded("{\"boto_truncate_amount\": " + taken + "}"));

    assertThatThrownBy(token::skip)
        .isInstanceOf(Failure.class)
        .hasMessage("The starting token is not one that this command gave.");
  }
}
