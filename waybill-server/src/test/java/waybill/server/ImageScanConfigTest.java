package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.imagescan.ScanPolicy;
import waybill.registry.imagescan.Severity;
import waybill.server.config.ConfigException;
import waybill.server.config.ConfigFile;
import waybill.server.config.Settings;

/** The settings about scans of images. */
final class ImageScanConfigTest {

  @Test
  void config_whereNothingIsGiven_hasNoScanner() {
    ImageScanConfig config = read("{}");

    assertThat(config.make("owner")).isEmpty();
    assertThat(config.policy()).isEqualTo(new ScanPolicy(Severity.CRITICAL, Set.of()));
    assertThat(config.timeout()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void config_withACommand_hasItsWordsAndThePolicy() {
    ImageScanConfig config =
        read(
            "{command: [trivy, image, --format, json, '{image}'], fail-on: HIGH,"
                + " except: [CVE-1, GHSA-a-b], timeout-seconds: 5}");

    assertThat(config.command())
        .isEqualTo(List.of("trivy", "image", "--format", "json", "{image}"));
    assertThat(config.policy())
        .isEqualTo(new ScanPolicy(Severity.HIGH, Set.of("CVE-1", "GHSA-a-b")));
    assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.make("owner")).isPresent();
  }

  @Test
  void config_withAUrl_asksThere() {
    assertThat(read("{url: 'http://127.0.0.1:8085/scan'}").url())
        .isEqualTo(URI.create("http://127.0.0.1:8085/scan"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{command: trivy image} | image-scan.command must be a program and its arguments, with",
        "{command: '{image}'} | image-scan.command must be a program and its arguments, with",
        "{url: 'ftp://a/b'} | image-scan.url must be a URL such as",
        "{url: 'http://user:word@a/'} | image-scan.url must be a URL such as",
        "{url: 'http://a b'} | image-scan.url must be a URL such as",
        "{url: 'http://a/', command: 'b {image}'} | image-scan.url must be empty where image-scan",
        "{fail-on: critical} | image-scan.fail-on must be one of UNKNOWN, LOW, MEDIUM, HIGH, CRIT",
        "{except: 'CVE 1'} | image-scan.except must be ids of vulnerabilities",
        "{timeout-seconds: 0} | image-scan.timeout-seconds must be a whole number from 1",
        "{threshold: HIGH} | there is no setting 'image-scan.threshold'",
      })
  void config_thatDoesNotFit_namesItsSetting(String yaml, String words) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("c.yaml, line 1: ")
        .hasMessageContaining(words);
  }

  private static ImageScanConfig read(String section) {
    return ImageScanConfig.of(
        Settings.of(ConfigFile.read("c.yaml", "image-scan: " + section), Map.of(), Map.of()));
  }
}
