package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waybill.registry.ArtifactCheck.Policy;
import waybill.registry.artifact.report.CheckMode;
import waybill.server.config.ConfigException;
import waybill.server.config.Setting;
import waybill.server.config.Settings;

/** The settings about artifacts. */
final class ArtifactConfigTest {

  @Test
  void policy_whenNothingIsSaid_checksAndScansWithinHalfASecond() {
    assertThat(policy(Map.of()))
        .isEqualTo(new Policy(CheckMode.CHECK, true, Duration.ofMillis(500)));
  }

  @Test
  void policy_whenAllIsSaid_isThat() {
    assertThat(
            policy(
                Map.of(
                    Setting.ARTIFACTS_CHECK, "pin",
                    Setting.ARTIFACTS_CHECK_MILLIS, "50",
                    Setting.ARTIFACTS_SCAN, "off")))
        .isEqualTo(new Policy(CheckMode.PIN, false, Duration.ofMillis(50)));
    assertThat(policy(Map.of(Setting.ARTIFACTS_CHECK, "off")).mode()).isEqualTo(CheckMode.OFF);
  }

  @Test
  void policy_whenAWordIsUnknown_namesTheSettingAndTheWords() {
    assertThatThrownBy(() -> policy(Map.of(Setting.ARTIFACTS_CHECK, "always")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("artifacts.check must be off, check or pin, not 'always'");
    assertThatThrownBy(() -> policy(Map.of(Setting.ARTIFACTS_SCAN, "true")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("artifacts.scan must be on or off");
  }

  private static Policy policy(Map<Setting, String> given) {
    return ArtifactConfig.policy(Settings.of(Map.of(), Map.of(), given));
  }
}
