package waybill.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "listen: x\\nlimit: 3 | c.yaml, line 2: there is no setting 'limit'.",
        "limits:\\n  body: 3 | c.yaml, line 2: there is no setting 'limits.body'.",
        "listen: x\\nlisten: y | c.yaml, line 2: 'listen' is given twice.",
        "listen: {a: b} | c.yaml, line 1: expected a single value.",
        "- listen | c.yaml, line 1: expected settings as 'name: value'.",
        "limits: 3 | c.yaml, line 1: there is no setting 'limits'."
      })
  void read_whenSomethingIsNotASetting_namesItsLine(String text, String message) {
    assertThatThrownBy(() -> ConfigFile.read("c.yaml", text.replace("\\n", "\n")))
        .isInstanceOf(ConfigException.class)
        .hasMessage(message);
  }

  @Test
  void read_whenTextIsNoYaml_saysWhereAndQuotesNothing() {
    assertThatThrownBy(() -> ConfigFile.read("c.yaml", "tls:\n  keystore-password: 'secret\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessage("c.yaml, line 3: this is no YAML: found unexpected end of stream.");
  }

  @Test
  void read_whenFileIsEmpty_givesNothing() {
    assertThat(ConfigFile.read("c.yaml", "# nothing yet\n")).isEmpty();
  }
}
