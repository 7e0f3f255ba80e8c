package waybill.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
  @Test
  void from_withNothingSet_areTheDefaults() {
    assertThat(Settings.from(Map.of(), 3))
        .isEqualTo(new Settings("127.0.0.1", 8080, Path.of("/opt/ml/model"), 100, 3, 3, ""));
  }

  @Test
  void from_withEverythingSet_areWhatIsSet() {
    Map<String, String> environment =
        Map.of(
            "WAYBILL_ONNX_HOST", "0.0.0.0",
            "SAGEMAKER_BIND_TO_PORT", "9000",
            "WAYBILL_MODEL_DIR", "/a",
            "SM_MODEL_DIR", "/b",
            "WAYBILL_ONNX_PAYLOAD_MB_MAX", "5",
            "WAYBILL_ONNX_REQUESTS_MAX", "7",
            "WAYBILL_ONNX_THREADS", "2",
            "OMP_NUM_THREADS", "9",
            "SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT", "application/json");

    assertThat(Settings.from(environment, 3))
        .isEqualTo(new Settings("0.0.0.0", 9000, Path.of("/a"), 5, 7, 2, "application/json"));
  }

  @Test
  void from_withTheVariablesOfOthers_takesThem() {
    Settings settings = Settings.from(Map.of("SM_MODEL_DIR", "/b", "OMP_NUM_THREADS", "9"), 3);

    assertThat(settings.modelDirectory()).isEqualTo(Path.of("/b"));
    assertThat(settings.threads()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({
    "SAGEMAKER_BIND_TO_PORT, 65536",
    "SAGEMAKER_BIND_TO_PORT, -1",
    "SAGEMAKER_BIND_TO_PORT, http",
    "WAYBILL_ONNX_PAYLOAD_MB_MAX, 0",
    "WAYBILL_ONNX_PAYLOAD_MB_MAX, 501",
    "WAYBILL_ONNX_REQUESTS_MAX, 99999999999"
  })
  void from_withABadValue_namesTheVariableAndItsRange(String name, String value) {
    assertThatThrownBy(() -> Settings.from(Map.of(name, value), 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            name + " must be a whole number from [0-9]+ to [0-9]+, not \"" + value + "\"\\.");
  }
}
