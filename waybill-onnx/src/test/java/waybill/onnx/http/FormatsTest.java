package waybill.onnx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.onnx.format.Format;

final class FormatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                             | JSON",
        "*/*                                            | JSON",
        "text/csv                                       | CSV",
        "TEXT/CSV; header=absent                        | CSV",
        "text/csv, application/json                     | JSON",
        "text/csv, application/json;q=0.9               | CSV",
        "text/*                                         | CSV",
        "application/*;q=0.1, text/csv;q=0.05           | JSON",
        "application/jsonlines, */*;q=0.1               | JSON_LINES",
        "application/json;q=0, */*                      | CSV",
        "image/png, text/csv;q=0.001                    | CSV",
        "application/json;x=\"a,b;c\";q=0.2, text/csv;q=0.3 | CSV"
      })
  void accepted_withAHeader_isTheBestThatCanBeHad(String accept, Format best) throws Refused {
    assertThat(Formats.accepted(accept, Format.JSON, "")).isEqualTo(best);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "text/html, application/xml", "text/csv;q=0", "nonsense", ","})
  void accepted_withNothingThatCanBeHad_isNotAcceptable(String accept) {
    assertThatThrownBy(() -> Formats.accepted(accept, Format.JSON, ""))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.status()).isEqualTo(406));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*/*"})
  void accepted_withoutAWish_isWhatTheContainerWasToldToAnswer(String accept) throws Refused {
    assertThat(Formats.accepted(accept, Format.CSV, "application/json")).isEqualTo(Format.JSON);
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv, CSV",
    "Text/CSV;charset=UTF-8, CSV",
    "application/json; charset=\"utf-8\", JSON",
    "application/jsonlines, JSON_LINES"
  })
  void requested_withAKnownType_isItsFormat(String contentType, Format format) throws Refused {
    assertThat(Formats.requested(contentType)).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/x-npy",
        "csv",
        "text/csv;charset=utf-16",
        "*/*",
        "/"
      })
  void requested_withAnyOtherType_isUnsupported(String contentType) {
    assertThatThrownBy(() -> Formats.requested(contentType))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.status()).isEqualTo(415));
  }
}
