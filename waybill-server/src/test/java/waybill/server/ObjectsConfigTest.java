package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingLimits;
import waybill.server.config.ConfigException;
import waybill.server.config.ConfigFile;
import waybill.server.config.Settings;

final class ObjectsConfigTest {
  private static final String FILE =
      """
      objects:
        gated-prefixes: [s3://hub/llama/, s3://gated/]
        stores:
          zebra:
            buckets: prod-*
            endpoint: https://minio.example.com:9000
            access-key-id: AKIA1
            secret-access-key: opensesame
          amazon:
            buckets: [a, b]
            region: eu-west-1
            profile: models
      staging: {max-bytes: 5000000000, max-members: 10, max-ratio: 2.5}
      """;

  @Test
  void of_whenNothingIsGiven_hasNoStoresAndTheUsualLimits() {
    ObjectsConfig config = read("");

    assertThat(config.stores()).isEmpty();
    assertThat(config.gatedPrefixes()).isEmpty();
    assertThat(config.staging()).isEqualTo(StagingLimits.DEFAULT);
  }

  @Test
  void of_whenAFileHasStores_readsThemInItsOrder() {
    ObjectsConfig config = read(FILE);

    ObjectsConfig.Store first = config.stores().getFirst();
    assertThat(first.buckets()).containsExactly("prod-*");
    assertThat(first.endpoint()).isEqualTo(URI.create("https://minio.example.com:9000"));
    assertThat(first.pathStyle()).isTrue();
    assertThat(first.sha256()).isFalse();
    ObjectsConfig.Store second = config.stores().getLast();
    assertThat(second.buckets()).containsExactly("a", "b");
    assertThat(second.endpoint()).isNull();
    assertThat(second.pathStyle()).isFalse();
    assertThat(second.sha256()).isTrue();
    assertThat(config.gatedPrefixes())
        .isEqualTo(List.of(new ObjectUri("hub", "llama/"), new ObjectUri("gated", "")));
    assertThat(config.staging()).isEqualTo(new StagingLimits(5_000_000_000L, 10, 2.5));
  }

  @Test
  void print_whenThereAreStores_givesTheSameStoresButForSecrets() {
    String printed = settings(FILE).print();

    assertThat(printed)
        .contains(
            "\n  stores:\n    zebra:\n      access-key-id: 'AKIA1'\n      buckets: 'prod-*'\n")
        .contains("secret-access-key: '(hidden)'")
        .doesNotContain("opensesame");
    assertThat(settings(printed).print()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{buckets: x, color: red} | color must be one of access-key-id, buckets, checksums",
        "{endpoint: 'http://x'} | buckets must be names of buckets, in which * stands for",
        "{buckets: 'a b'} | buckets must be names of buckets, in which * stands for",
        "{buckets: x, endpoint: minio} | endpoint must be an http or https URL of a host",
        "{buckets: x, endpoint: 'http://u:p@x'} | endpoint must be an http or https URL",
        "{buckets: x, path-style: maybe} | path-style must be true or false, not 'maybe'.",
        "{buckets: x, checksums: crc} | checksums must be md5 or sha256, not 'crc'.",
        "{buckets: x, access-key-id: a} | secret-access-key must be given with access-key-id",
        "{buckets: x, secret-file: a} | secret-access-key must be given with access-key-id",
        "{buckets: x, access-key-id: a, secret-file: b, profile: c} | profile must be left away"
      })
  void of_whenAnOptionDoesNotFit_saysWhere(String store, String message) {
    assertThatThrownBy(() -> read("objects: {stores: {s: " + store + "}}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("file, line 1: objects.stores.s." + message);
  }

  @Test
  void of_whenASettingDoesNotFit_saysWhere() {
    assertThatThrownBy(() -> read("objects: {gated-prefixes: hub/llama}"))
        .hasMessageContaining("objects.gated-prefixes must be places such as s3://bucket/prefix/");
    assertThatThrownBy(() -> read("staging: {max-bytes: 0}"))
        .hasMessageContaining("staging.max-bytes must be a whole number from 1 on, not '0'.");
    assertThatThrownBy(() -> read("staging: {max-ratio: -1}"))
        .hasMessageContaining("staging.max-ratio must be a number such as 100 or 2.5, or 0");
    assertThatThrownBy(() -> read("objects: {store: {a: {buckets: x}}}"))
        .hasMessage("file, line 1: there is no setting 'objects.store'.");
    assertThatThrownBy(() -> read("objects: {stores: {a: {buckets: x}, a: {buckets: y}}}"))
        .isInstanceOf(ConfigException.class);
  }

  private static ObjectsConfig read(String text) {
    return ObjectsConfig.of(settings(text));
  }

  private static Settings settings(String text) {
    return Settings.of(ConfigFile.read("file", text), Map.of(), Map.of())
        .with(ConfigFile.readEntries("file", text));
  }
}
