package waybill.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.cli.host.Host;
import waybill.cli.http.HttpFault;

class RetryRulesTest {
  @TempDir Path directory;

  private RetryRules rules(Map<String, String> variables) {
    Host host = Place.in(directory, variables);
    Settings settings = new Settings(host, Profiles.load(host, null));
    return RetryRules.of(settings, RetryRules.usualMode(settings));
  }

  private RetryRules standard() {
    return rules(Map.of("AWS_RETRY_MODE", "standard"));
  }

  @Test
  void attempts_whenNothingIsConfigured_areFiveInLegacyModeAndThreeInStandardMode() {
    assertThat(rules(Map.of()).attempts()).isEqualTo(5);
    assertThat(standard().attempts()).isEqualTo(3);
    assertThat(rules(Map.of("AWS_DEFAULTS_MODE", "In-Region")).attempts()).isEqualTo(3);
  }

  @Test
  void attempts_whenConfigured_areWhatIsConfigured() {
    assertThat(rules(Map.of("AWS_MAX_ATTEMPTS", " 7 ")).attempts()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void status_whenTheServerFailed_isTriedAgainInEveryMode(int status) {
    assertThat(rules(Map.of()).isPassing(status, "X")).isTrue();
    assertThat(standard().isPassing(status, "X")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 501, 505})
  void status_whenTryingAgainIsNoUse_isNotTriedAgain(int status) {
    assertThat(rules(Map.of()).isPassing(status, "X")).isFalse();
    assertThat(standard().isPassing(status, "X")).isFalse();
  }

  @Test
  void throttling_inLegacyMode_countsByStatusOrWithStatus400() {
    RetryRules legacy = rules(Map.of());

    assertThat(legacy.isPassing(429, "X")).isTrue();
    assertThat(legacy.isPassing(509, "X")).isTrue();
    assertThat(legacy.isPassing(400, "Throttling")).isTrue();
    assertThat(legacy.isPassing(403, "Throttling")).isFalse();
    assertThat(legacy.isPassing(400, "SlowDown")).isFalse();
  }

  @Test
  void throttling_inStandardMode_countsByCodeAlone() {
    assertThat(standard().isPassing(403, "SlowDown")).isTrue();
    assertThat(standard().isPassing(429, "X")).isFalse();
  }

  @Test
  void fault_whenOfTls_isNotTriedAgain() {
    assertThat(rules(Map.of()).isPassing(new HttpFault(HttpFault.Kind.TLS, ""))).isFalse();
    assertThat(rules(Map.of()).isPassing(new HttpFault(HttpFault.Kind.CLOSED, ""))).isTrue();
  }

  @Test
  void retries_inLegacyMode_areToldOnlyOfErrorsThatMightHaveVanished() {
    RetryRules legacy = rules(Map.of("AWS_MAX_ATTEMPTS", "2"));

    assertThat(legacy.retriesToTell(2, true)).isEqualTo(1);
    assertThat(legacy.retriesToTell(2, false)).isEqualTo(-1);
    assertThat(legacy.retriesToTell(1, true)).isEqualTo(-1);
  }

  @Test
  void retries_inStandardMode_areToldOfEveryLastError() {
    assertThat(standard().retriesToTell(3, false)).isEqualTo(2);
    assertThat(standard().retriesToTell(2, false)).isEqualTo(-1);
  }

  @Test
  void retries_inStandardMode_shareOutFiveHundred() {
    RetryRules rules = rules(Map.of("AWS_RETRY_MODE", "standard", "AWS_MAX_ATTEMPTS", "1000"));

    assertThat(allowed(rules, false)).isEqualTo(100);
    rules.succeeded();

    assertThat(allowed(rules, false)).isEqualTo(1);
  }

  @Test
  void retries_afterTimeouts_costTwice() {
    RetryRules rules = rules(Map.of("AWS_RETRY_MODE", "standard", "AWS_MAX_ATTEMPTS", "1000"));

    assertThat(allowed(rules, true)).isEqualTo(50);
  }

  private static int allowed(RetryRules rules, boolean timedOut) {
    int count = 0;
    while (rules.allow(1, timedOut)) {
      count++;
    }
    return count;
  }

  @Test
  void pause_inStandardMode_isNeverLongerThanTwentySeconds() {
    assertThat(standard().pauseMillis(30)).isBetween(0L, 20_000L);
  }

  @Test
  void mode_whenUnknown_endsTheCommand() {
    assertThatThrownBy(() -> rules(Map.of("AWS_RETRY_MODE", "Legacy")))
        .hasMessage(
            "Invalid value provided to \"mode\": \"Legacy\" must be one of: ('legacy', 'standard',"
                + " 'adaptive')");
  }

  @Test
  void attempts_whenNoNumberAboveZero_endTheCommandBeforeTheMode() {
    assertThatThrownBy(() -> rules(Map.of("AWS_MAX_ATTEMPTS", "0", "AWS_RETRY_MODE", "x")))
        .hasMessage(
            "Value provided to \"max_attempts\": 0 must be an integer greater than or equal to 1.");
  }
}
