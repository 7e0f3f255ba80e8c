package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waybill.registry.event.EventKind;
import waybill.server.config.ConfigException;
import waybill.server.config.ConfigFile;
import waybill.server.config.Settings;

final class SinkConfigTest {
  @Test
  void all_whenAFileHasSinks_readsThemByName() {
    List<SinkConfig> sinks =
        read(
            """
            listen: 127.0.0.1:0
            events:
              sinks:
                ci:
                  url: https://ci.example.com/hooks/T0P
                  secret: 0123456789abcdef
                  format: cloudevents
                  detail-types: [SageMaker Model Package State Change]
                  from: beginning
                  timeout-seconds: 5
                audit:
                  file: /var/log/events.jsonl
                  detail-types: all
            """);

    assertThat(sinks).hasSize(2);
    assertThat(sinks.get(0).description().name()).isEqualTo("audit");
    assertThat(sinks.get(0).description().kinds()).contains(EventKind.REGISTRY);
    assertThat(sinks.get(1).description().target()).isEqualTo("https://ci.example.com");
    assertThat(sinks.get(1).description().kinds()).containsExactly(EventKind.MODEL_PACKAGE);
    assertThat(sinks.get(1).description().fromBeginning()).isTrue();
    assertThat(sinks.get(1).timeout()).hasSeconds(5);
  }

  @Test
  void all_whenAnOptionDoesNotFit_saysWhereAndHidesSecrets() {
    assertThatThrownBy(() -> read("events: {sinks: {a: {url: 'ftp://x', secret: s}}}"))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "file, line 1: events.sinks.a.url must be an http or https URL without user and"
                + " password, not 'ftp://x'.");
    assertThatThrownBy(() -> read("events: {sinks: {a: {url: 'http://x', secret: short}}}"))
        .hasMessage("file, line 1: events.sinks.a.secret must be at least 16 characters long.");
    assertThatThrownBy(() -> read("events: {sinks: {a: {file: x, colour: red}}}"))
        .hasMessageContaining("events.sinks.a.colour must be one of detail-types, file");
    assertThatThrownBy(() -> read("events: {sinks: {a: {file: x}, b: {file: ./x}}}"))
        .hasMessageContaining("a file that no other sink writes");
    assertThatThrownBy(() -> read("events: {sinks: {A_B: {file: x}}}"))
        .hasMessageContaining("the name of an event sink must be");
    assertThatThrownBy(() -> read("events: {sink: {a: {file: x}}}"))
        .hasMessageContaining("there is no setting 'events.sink'");
  }

  @Test
  void print_whenThereAreSinks_givesTheSameSinksButForSecrets() {
    String printed =
        settings("events: {sinks: {a: {url: 'http://x', secret: 0123456789abcdef}}}").print();

    assertThat(printed)
        .endsWith(
            """
            events:
              sinks:
                a:
                  secret: '(hidden)'
                  url: 'http://x'
            """);
  }

  private static List<SinkConfig> read(String text) {
    return ServerConfig.of(settings(text)).sinks();
  }

  private static Settings settings(String text) {
    return Settings.of(ConfigFile.read("file", text), Map.of(), Map.of())
        .with(ConfigFile.readEntries("file", text));
  }
}
