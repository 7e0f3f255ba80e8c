package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.store.SortOrder;
import waybill.server.api.ApiOptions;
import waybill.server.config.ConfigException;
import waybill.server.config.Setting;
import waybill.server.config.Settings;
import waybill.wire.shape.ValidatorOptions;

class ServerConfigTest {

  @Test
  void of_whenNothingIsGiven_listensOnLoopbackInClearText() {
    ServerConfig config = ServerConfig.of(settings(Map.of()));

    assertThat(config.listen().getAddress().isLoopbackAddress()).isTrue();
    assertThat(config.listen().getPort()).isEqualTo(8660);
    assertThat(config.tls()).isNull();
    assertThat(config.signatures().window()).isEqualTo(Duration.ofMinutes(5));
    assertThat(config.signatures().regions()).isEmpty();
    assertThat(config.api())
        .isEqualTo(new ApiOptions(SortOrder.DESCENDING, ValidatorOptions.STRICT));
  }

  @Test
  void of_whenNetworkIsOpenWithoutTls_refusesUnlessToldOtherwise() {
    Settings open = settings(Map.of(Setting.LISTEN, "0.0.0.0:8660"));
    Settings insecure =
        settings(Map.of(Setting.LISTEN, "0.0.0.0:8660", Setting.INSECURE_HTTP, "true"));
    Settings secure =
        settings(Map.of(Setting.LISTEN, "0.0.0.0:8660", Setting.TLS_KEYSTORE, "server.p12"));

    assertThatThrownBy(() -> ServerConfig.of(open))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("Refusing to listen on 0.0.0.0:8660 without TLS");
    assertThat(ServerConfig.of(insecure).tls()).isNull();
    assertThat(ServerConfig.of(secure).tls()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8660", ":8660", "127.0.0.1", "127.0.0.1:", "127.0.0.1:70000"})
  void of_whenAddressIsIncomplete_saysWhatItMustBe(String listen) {
    Settings settings = settings(Map.of(Setting.LISTEN, listen));

    assertThatThrownBy(() -> ServerConfig.of(settings))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("the command line: listen must be HOST:PORT");
  }

  @Test
  void of_whenSamplesAreTooLarge_saysWhatTheyMayBe() {
    assertThat(ServerConfig.of(settings(Map.of())).jobs().sampleBytes()).isEqualTo(64);
    assertThat(samples("0").jobs().sampleBytes()).isZero();
    assertThat(samples("1024").jobs().sampleBytes()).isEqualTo(1024);
    assertThatThrownBy(() -> samples("-1")).isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> samples("1025"))
        .isInstanceOf(ConfigException.class)
        .hasMessage("the command line: transform.sample-bytes must be 0 to 1024, not '1025'.");
  }

  private static ServerConfig samples(String bytes) {
    return ServerConfig.of(settings(Map.of(Setting.SAMPLE_BYTES, bytes)));
  }

  @Test
  void of_whenOrderIsMisspelt_saysWhatItMustBe() {
    Settings settings = settings(Map.of(Setting.PACKAGE_ORDER, "descending"));

    assertThatThrownBy(() -> ServerConfig.of(settings))
        .hasMessageContaining("list-packages-order must be Ascending or Descending");
  }

  private static Settings settings(Map<Setting, String> options) {
    return Settings.of(Map.of(), Map.of(), options);
  }
}
