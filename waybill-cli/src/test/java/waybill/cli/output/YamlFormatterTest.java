package waybill.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.wire.json.JsonReader;

/** YAML as people see it; that it reads back is the business of {@link YamlPropertyTest}. */
class YamlFormatterTest {
  @Test
  void document_withEveryKindOfValue_isLaidOutInBlocks() {
    String yaml =
        printed(
            """
            {"ModelPackageName": "iris/1", "Tags": [{"Key": "a", "Value": "1"}, {"Key": "b"}],
             "Rows": [[1, 2.50], []], "Nested": {"Empty": {}, "Deep": {"Flag": true, "None": null}},
             "Text": "one\\n\\n  two\\n"}
            """);

    assertThat(yaml)
        .isEqualTo(
            """
            ModelPackageName: iris/1
            Tags:
            - Key: a
              Value: '1'
            - Key: b
            Rows:
            - - 1
              - 2.5
            - []
            Nested:
              Empty: {}
              Deep:
                Flag: true
                None: null
            Text: |
              one

                two
            """);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"arn:aws:sagemaker:us-east-1:111122223333:x\"|arn:aws:sagemaker:us-east-1:111122223333:x",
        "\"111122223333.dkr.ecr.us-east-1.amazonaws.com/i:1\"|111122223333.dkr.ecr.us-east-1.amazonaws.com/i:1",
        "\"111122223333\"|'111122223333'",
        "\"2026-01-02T03:04:05Z\"|'2026-01-02T03:04:05Z'",
        "\"12:30\"|'12:30'",
        "\"No\"|'No'",
        "\"it's: so\"|'it''s: so'",
        "\"\"|''",
        "\"- a\"|'- a'",
        "\"a\\tb\"|\"a\\tb\"",
        "\"\\u0007\"|\"\\u0007\"",
        "\"\\ud800\"|\"\\uD800\"",
        "\"gr\u00fcn\"|gr\u00fcn",
        "1e300|1.0e+300",
        "NaN|.nan",
        "-Infinity|-.inf",
        "[]|[]",
      },
      delimiter = '|')
  void scalar_whateverItIs_standsAsPlainAsItMay(String json, String yaml) {
    String printed = printed(json);

    assertThat(printed).isEqualTo(yaml + "\n");
  }

  @Test
  void emptyObject_asWithJson_showsNothing() {
    String printed = printed("{}");

    assertThat(printed).isEmpty();
  }

  private static String printed(String json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sink sink = new Sink(out);
    new YamlFormatter().format("Title", JsonReader.read(json), sink);
    sink.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
