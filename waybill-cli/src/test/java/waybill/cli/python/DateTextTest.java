package waybill.cli.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dates in words and numbers, read on Tuesday, the 24th of November 2026. What is expected was
 * answered by the parser that the AWS CLI 1.45.11 uses.
 */
class DateTextTest {
  private static final long NOW_MILLIS = 1795478400_000L;
  private static final Today TODAY = new Today(NOW_MILLIS, "UTC");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          2024-01-13; 2024-01-13T00:00:00
          2024-01-13T10:15; 2024-01-13T10:15:00
          2024-01-13T10:15:30Z; 2024-01-13T10:15:30+00:00
          2024-01-13T10:15:30.123456789Z; 2024-01-13T10:15:30.123456+00:00
          2024-01-13 10:15:30,5; 2024-01-13T10:15:30.500000
          2024-01-13T10:15:30+0530; 2024-01-13T10:15:30+05:30
          2024-01-13T10:15:30-05; 2024-01-13T10:15:30-05:00
          20240113; 2024-01-13T00:00:00
          20240113T1015; 2024-01-13T10:15:00
          20240113101530; 2024-01-13T10:15:30
          240113; 2013-01-24T00:00:00
          10 Jan 2024 3pm; 2024-01-10T15:00:00
          10 Jan 2024 3 p.m.; 2024-01-10T15:00:00
          Jan 10, 2024 12 am; 2024-01-10T00:00:00
          January 10 2024; 2024-01-10T00:00:00
          Wed, 10 Jan 2024 15:00:00 GMT; 2024-01-10T15:00:00+00:00
          Wednesday, January 10, 2024; 2024-01-10T00:00:00
          Wed Jan 10 15:00:00 UTC 2024; 2024-01-10T15:00:00+00:00
          10-Jan-2024; 2024-01-10T00:00:00
          2024-Jan-10; 2024-01-10T00:00:00
          Jan-10-2024; 2024-01-10T00:00:00
          Jan/10/99; 1999-01-10T00:00:00
          10.01.2024; 2024-10-01T00:00:00
          01/13/2024; 2024-01-13T00:00:00
          13/01/2024; 2024-01-13T00:00:00
          2024/01/13; 2024-01-13T00:00:00
          1/2/03; 2003-01-02T00:00:00
          99-01-02; 1999-01-02T00:00:00
          4th of July, 2023 at 5:30 PM; 2023-07-04T17:30:00
          3rd of May 2001; 2001-05-03T00:00:00
          Sept 5 2024; 2024-09-05T00:00:00
          13NOV2017; 2017-11-13T00:00:00
          10h36m28.5s 2024-01-01; 2024-01-01T10:36:28.500000
          2024-01-01 10h; 2024-01-01T10:00:00
          2024-01-01 10:15 -0300 (BRST); 2024-01-01T10:15:00-03:00
          2024-01-01 10:15 GMT+3; 2024-01-01T10:15:00-03:00
          2024-01-01 10:15 UTC-3; 2024-01-01T10:15:00+03:00
          2024-01-01 10:15 EST; 2024-01-01T10:15:00
          2024-01-01 10:15 EST+5; 2024-01-01T10:15:00-05:00
          1996.July.10 AD 12:08 PM; 1996-07-10T12:08:00
          2024-01-01 Tue; 2024-01-01T00:00:00
          0099-01-01; 0099-01-01T00:00:00
          ٢٠٢٤-٠١-٠٢; 2024-01-02T00:00:00
          """)
  void parse_whenItIsAWholeDate_givesTheMoment(String text, String moment) {
    assertThat(shown(text, TODAY)).isEqualTo(moment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          Sep of 99; 1999-09-24T00:00:00
          March; 2026-03-24T00:00:00
          March 5; 2026-03-05T00:00:00
          Mar 2023; 2023-03-24T00:00:00
          Feb 2023; 2023-02-24T00:00:00
          10:15; 2026-11-24T10:15:00
          3pm; 2026-11-24T15:00:00
          Monday; 2026-11-30T00:00:00
          tue 10:00; 2026-11-24T10:00:00
          5 Feb; 2026-02-05T00:00:00
          2024; 2024-11-24T00:00:00
          32; 2032-11-24T00:00:00
          """)
  void parse_whenPartsAreLeftOut_takesThemFromToday(String text, String moment) {
    assertThat(shown(text, TODAY)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "noon",
        "yesterday",
        "2024-02-30",
        "2023-02-29",
        "2024-13-01",
        "2024-01-01T24:00",
        "2024-01-01T10:60",
        "2024-01-01T10:00:60",
        "pm",
        "10:",
        "10:x",
        "2024-01-01 10:00 foo",
        "1.2.3.4",
        "1,2,3,4",
        "10:00+",
        "10:00+123",
        "10:00+2400",
        "2024-01-01T10:00-99:99",
        "Jan Feb",
        "2024 2025",
        "nan",
        "inf",
        "10.S",
        "31"
      })
  void parse_whenItIsNoDate_givesNone(String text) {
    assertThat(DateText.parse(text, TODAY)).isNull();
  }

  @Test
  void parse_whenTheDayIsLeftOutAndTheMonthIsShorter_takesItsLastDay() {
    Today january31 = new Today(1_769_860_800_000L, "UTC");

    assertThat(shown("Feb", january31)).isEqualTo("2026-02-28T00:00:00");
  }

  @Test
  void parse_whenTheDayIsLeftOut_takesThatOfTheZone() {
    Today tokyo = new Today(NOW_MILLIS + 16 * 3_600_000, "Asia/Tokyo");

    assertThat(shown("10:00", tokyo)).isEqualTo("2026-11-25T10:00:00");
  }

  @Test
  void parse_whenTheZoneIsNamedByItsOwnName_takesItsOffset() {
    Today newYork = new Today(NOW_MILLIS, "America/New_York");

    assertThat(shown("2024-01-01 10:00 EST", newYork)).isEqualTo("2024-01-01T10:00:00-05:00");
    assertThat(shown("2024-07-01 10:00 EDT", newYork)).isEqualTo("2024-07-01T10:00:00-04:00");
  }

  @Test
  void parse_whenTodayIsUnknown_needsAWholeDate() {
    assertThat(shown("10 Jan 2024", null)).isEqualTo("2024-01-10T00:00:00");
    assertThat(DateText.parse("10 Jan", null)).isNull();
  }

  @Test
  void parse_whenANumberIsBeyondAnyCalendar_saysSo() {
    Moment moment = Objects.requireNonNull(Moment.parse("1704067200000", TODAY));

    assertThat(moment.isBeyond()).isTrue();
    assertThat(Moment.parse("1704067200000")).isNull();
  }

  private static @Nullable String shown(String text, @Nullable Today today) {
    Moment moment = DateText.parse(text, today);
    return moment == null ? null : moment.text();
  }
}
