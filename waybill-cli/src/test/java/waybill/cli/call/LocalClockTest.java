package waybill.cli.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.cli.failure.Failure;
import waybill.cli.python.ZoneName;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;

/** Expected times are those that the AWS CLI 1.45.11 shows. */
class LocalClockTest {
  private static String shown(String zone, String json) {
    LocalClock clock = new LocalClock(ZoneName.parse(zone));
    return ((JsonString) clock.show(JsonReader.read(json))).value();
  }

  @ParameterizedTest
  @CsvSource({
    "1718000000, 2024-06-10T06:13:20+00:00",
    "1718000000.25, 2024-06-10T06:13:20.250000+00:00",
    "1718000000.9999996, 2024-06-10T06:13:21+00:00",
    "0.0000015, 1970-01-01T00:00:00.000002+00:00",
    "0.0000025, 1970-01-01T00:00:00.000002+00:00",
    "-1.5, 1969-12-31T23:59:58.500000+00:00",
    "true, 1970-01-01T00:00:01+00:00",
    "'\"1e9\"', 2001-09-09T01:46:40+00:00",
  })
  void show_whenSeconds_roundsToTheNearestEvenMicrosecond(String json, String time) {
    assertThat(shown("UTC", json)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 1710053999, 2024-03-10T01:59:59-05:00",
    "America/New_York, 1710054000, 2024-03-10T03:00:00-04:00",
    "Asia/Kolkata, 1718000000, 2024-06-10T11:43:20+05:30",
    "Australia/Lord_Howe, 1705000000, 2024-01-12T06:06:40+11:00",
    "America/Sao_Paulo, 1546300800, 2018-12-31T21:00:00-03:00",
    "JST-9, 1718000000, 2024-06-10T15:13:20+09:00",
    "<+0530>-5:30, 1718000000, 2024-06-10T11:43:20+05:30",
    "EST, 1718000000, 2024-06-10T01:13:20-05:00",
    "EST5EDT, 1718000000, 2024-06-10T02:13:20-04:00",
    ":Europe/Berlin, 1718000000, 2024-06-10T08:13:20+02:00",
    "Nowhere/Land, 1718000000, 2024-06-10T06:13:20+00:00",
  })
  void show_whenSeconds_isOnTheClockOfTheZone(String zone, String json, String time) {
    assertThat(shown(zone, json)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-10T06:13:20Z, 2024-06-10T06:13:20+00:00",
    "2024-06-10T06:13:20.5-05:00, 2024-06-10T06:13:20.500000-05:00",
    "2024-06-10T06:13:20.1234567Z, 2024-06-10T06:13:20.123456+00:00",
    "2024-06-10T06:13:20, 2024-06-10T06:13:20",
    "'Mon, 10 Jun 2024 06:13:20 GMT', 2024-06-10T06:13:20+00:00",
  })
  void show_whenADateInText_keepsTheOffsetThatItNames(String date, String time) {
    assertThat(shown("Asia/Tokyo", "\"" + date + "\"")).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"soon\"; Invalid timestamp \"soon\": Unknown string format: soon",
        "\"\"; 'Invalid timestamp \"\": String does not contain a date: '",
        "[1]; 'Invalid timestamp \"[1]\": Parser must be a string or character stream, not list'",
        "1e30; Invalid timestamp \"1e+30\": out of range",
      })
  void show_whenNoTime_isRefused(String json, String reason) {
    assertThatThrownBy(() -> shown("UTC", json)).isInstanceOf(Failure.class).hasMessage(reason);
  }

  @Test
  void zone_whenAnOffsetIsNoTime_isTakenForARegion() {
    assertThat(ZoneName.parse("Etc/GMT+5").getRawOffset()).isEqualTo(-18_000_000);
  }
}
