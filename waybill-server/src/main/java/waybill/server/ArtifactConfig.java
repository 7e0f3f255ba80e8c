package waybill.server;

import java.time.Duration;
import waybill.registry.ArtifactCheck.Policy;
import waybill.registry.artifact.report.CheckMode;
import waybill.server.config.Setting;
import waybill.server.config.Settings;

/** The settings about artifacts of packages that are registered. */
final class ArtifactConfig {
  private ArtifactConfig() {}

  /**
   * Reads the settings.
   *
   * @throws waybill.server.config.ConfigException when a value does not fit
   */
  static Policy policy(Settings settings) {
    CheckMode mode =
        switch (settings.text(Setting.ARTIFACTS_CHECK)) {
          case "off" -> CheckMode.OFF;
          case "check" -> CheckMode.CHECK;
          case "pin" -> CheckMode.PIN;
          default -> throw settings.fault(Setting.ARTIFACTS_CHECK, "off, check or pin");
        };
    boolean scans =
        switch (settings.text(Setting.ARTIFACTS_SCAN)) {
          case "on" -> true;
          case "off" -> false;
          default -> throw settings.fault(Setting.ARTIFACTS_SCAN, "on or off");
        };
    Duration limit = Duration.ofMillis(settings.count(Setting.ARTIFACTS_CHECK_MILLIS));
    return new Policy(mode, scans, limit);
  }
}
