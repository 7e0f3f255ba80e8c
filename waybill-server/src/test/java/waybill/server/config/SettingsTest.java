package waybill.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  /** All settings with their defaults: a change here is a change for every operator. */
  private static final String DEFAULTS =
      """
      listen: '127.0.0.1:8660'
      insecure-http: 'false'
      tls:
        keystore: ''
        keystore-password: ''
      limits:
        request-line-bytes: '8192'
        head-bytes: '65536'
        head-fields: '100'
        body-bytes: '8388608'
        head-seconds: '5'
        body-seconds: '8'
        idle-seconds: '60'
        answer-seconds: '30'
        connections: '16384'
        requests: '512'
      signature:
        window-seconds: '300'
        regions: ''
      list-packages-order: 'Descending'
      audit:
        checkpoint-file: ''
        checkpoint-entries: '1000'
        checkpoint-seconds: '300'
      objects:
        gated-prefixes: ''
      staging:
        max-bytes: '32212254720'
        max-members: '1000000'
        max-ratio: '0'
        cache-bytes: '53687091200'
      artifacts:
        check: 'check'
        check-limit-ms: '500'
        scan: 'on'
      transform:
        jobs-at-once: '2'
        container-start-seconds: '240'
        retry-wait-seconds: '1, 2, 4'
        sample-bytes: '64'
      runtimes:
        docker.enabled: 'false'
        docker.host: ''
        docker.images: '*'
        docker.pull: 'missing'
        docker.read-only-root: 'true'
      image-scan:
        command: ''
        url: ''
        authorization-file: ''
        fail-on: 'CRITICAL'
        except: ''
        timeout-seconds: '600'
      accept-any-instance-type: 'false'
      """;

  @Test
  void print_whenNothingIsGiven_showsEverySettingWithItsDefault() {
    Settings settings = Settings.of(Map.of(), Map.of(), Map.of());

    assertThat(settings.print().lines().map(line -> line.replaceAll(" #.*", "")))
        .containsExactlyElementsOf(DEFAULTS.lines().toList());
  }

  @Test
  void print_whenReadBack_givesTheSameSettings() {
    Settings settings =
        Settings.of(Map.of(), Map.of("WAYBILL_SIGNATURE_REGIONS", "eu-west-1,it's"), Map.of());

    Map<Setting, Settings.Given> read = ConfigFile.read("printed", settings.print());

    assertThat(Settings.of(read, Map.of(), Map.of()).print()).isEqualTo(settings.print());
  }

  @Test
  void print_whenACommandIsAList_keepsItsWords() {
    Settings settings =
        Settings.of(
            ConfigFile.read("c.yaml", "image-scan: {command: [scan, --of, 'a b, {image}']}"),
            Map.of(),
            Map.of());

    Map<Setting, Settings.Given> read = ConfigFile.read("printed", settings.print());

    assertThat(Settings.of(read, Map.of(), Map.of()).words(Setting.IMAGE_SCAN_COMMAND))
        .isEqualTo(List.of("scan", "--of", "a b, {image}"));
  }

  @Test
  void words_ofALine_areTakenApartAsByAShell() {
    Settings settings =
        Settings.of(
            Map.of(), Map.of("WAYBILL_IMAGE_SCAN_COMMAND", "scan --of 'a b' {image}"), Map.of());

    assertThat(settings.words(Setting.IMAGE_SCAN_COMMAND))
        .isEqualTo(List.of("scan", "--of", "a b", "{image}"));
  }

  @Test
  void print_whenThereIsASecret_hidesIt() {
    Settings settings =
        Settings.of(Map.of(), Map.of("WAYBILL_TLS_KEYSTORE_PASSWORD", "opensesame"), Map.of());

    assertThat(settings.print()).contains("keystore-password: '(hidden)'");
    assertThat(settings.print()).doesNotContain("opensesame");
  }

  @Test
  void of_whenSourcesDiffer_takesOptionOverEnvironmentOverFile() {
    Map<Setting, Settings.Given> file =
        ConfigFile.read(
            "c.yaml", "listen: file:1\nlimits: {connections: 1, requests: 1, body-bytes: 1}");
    Map<String, String> environment =
        Map.of("WAYBILL_LISTEN", "environment:2", "WAYBILL_LIMITS_REQUESTS", "2");
    Map<Setting, String> options = Map.of(Setting.LISTEN, "option:3");

    Settings settings = Settings.of(file, environment, options);

    assertThat(settings.text(Setting.LISTEN)).isEqualTo("option:3");
    assertThat(settings.count(Setting.REQUESTS)).isEqualTo(2);
    assertThat(settings.count(Setting.CONNECTIONS)).isEqualTo(1);
    assertThat(settings.count(Setting.HEAD_FIELDS)).isEqualTo(100);
  }

  @Test
  void count_whenValueIsNoNumber_namesTheLineThatGaveIt() {
    Settings settings =
        Settings.of(ConfigFile.read("c.yaml", "limits:\n  body-bytes: 8 MB\n"), Map.of(), Map.of());

    assertThatThrownBy(() -> settings.count(Setting.BODY_BYTES))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "c.yaml, line 2: limits.body-bytes must be a whole number from 1 to 2147483647, not"
                + " '8 MB'.");
  }

  @Test
  void list_whenGivenAsYamlListOrWithCommas_isTheSame() {
    Settings yaml =
        Settings.of(
            ConfigFile.read("c.yaml", "signature: {regions: [eu-west-1, eu-west-2]}"),
            Map.of(),
            Map.of());
    Settings commas =
        Settings.of(
            Map.of(), Map.of("WAYBILL_SIGNATURE_REGIONS", "eu-west-1, eu-west-2"), Map.of());

    assertThat(yaml.list(Setting.SIGNATURE_REGIONS))
        .isEqualTo(commas.list(Setting.SIGNATURE_REGIONS))
        .isEqualTo(List.of("eu-west-1", "eu-west-2"));
  }
}
