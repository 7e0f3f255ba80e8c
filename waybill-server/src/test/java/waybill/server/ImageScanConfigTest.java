package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.imagescan.ScanPolicy;
import waybill.registry.imagescan.Severity;
import waybill.server.config.ConfigException;
import waybill.server.config.ConfigFile;
import waybill.server.config.Settings;
import waybill.server.files.LocalDisk;

/** The settings about scans of images. */
final class ImageScanConfigTest {
  @TempDir private Path directory;

  @Test
  void config_whereNothingIsGiven_hasNoScanner() throws Exception {
    ImageScanConfig config = read("{}");

    assertThat(config.make("owner", new LocalDisk())).isEmpty();
    assertThat(config.policy()).isEqualTo(new ScanPolicy(Severity.CRITICAL, Set.of()));
    assertThat(config.timeout()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void config_withACommand_hasItsWordsAndThePolicy() throws Exception {
    ImageScanConfig config =
        read(
            "{command: [trivy, image, --format, json, '{image}'], fail-on: HIGH,"
                + " except: [CVE-1, GHSA-a-b], timeout-seconds: 5}");

    assertThat(config.command())
        .isEqualTo(List.of("trivy", "image", "--format", "json", "{image}"));
    assertThat(config.policy())
        .isEqualTo(new ScanPolicy(Severity.HIGH, Set.of("CVE-1", "GHSA-a-b")));
    assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.make("owner", new LocalDisk())).isPresent();
  }

  @Test
  void config_withAUrl_asksThere() {
    assertThat(read("{url: 'http://127.0.0.1:8085/scan'}").url())
        .isEqualTo(URI.create("http://127.0.0.1:8085/scan"));
  }

  @Test
  void authorization_inAFile_isReadWhenTheScannerIsMadeAndNeverShown() throws Exception {
    Path file = directory.resolve("header");
    Files.writeString(file, "Bearer word-of-ours\n");
    Settings settings =
        settings("{url: 'http://127.0.0.1:8085/', authorization-file: " + file + "}");
    ImageScanConfig config = ImageScanConfig.of(settings);

    assertThat(config.make("owner", new LocalDisk())).isPresent();
    assertThat(settings.print()).contains(file.toString()).doesNotContain("word-of-ours");
    assertThat(config.toString()).doesNotContain("word-of-ours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "Bearer word-of-ours\r\nX: y", "Bearer w\u00f6rd-of-ours"})
  void authorization_thatIsNoHeader_isRefusedWithoutItsText(String text) throws Exception {
    Path file = directory.resolve("header");
    Files.writeString(file, text);
    ImageScanConfig config =
        read("{url: 'http://127.0.0.1:8085/', authorization-file: " + file + "}");

    assertThatThrownBy(() -> config.make("owner", new LocalDisk()))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " must hold one line, the Authorization header for image-scan.url.");
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
        "{authorization-file: f} | image-scan.authorization-file must be empty where image-scan.u",
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
    return ImageScanConfig.of(settings(section));
  }

  private static Settings settings(String section) {
    return Settings.of(ConfigFile.read("c.yaml", "image-scan: " + section), Map.of(), Map.of());
  }
}
