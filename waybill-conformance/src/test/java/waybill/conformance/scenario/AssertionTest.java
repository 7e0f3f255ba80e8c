package waybill.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.conformance.JsonText;

/** Each operator, once true and once false: a judge that nods at everything is none. */
class AssertionTest {
  private static final Object ANSWER =
      JsonText.parse("{\"a\":1,\"t\":\"text\",\"l\":[1,2,3],\"d\":[3,2,2],\"o\":{\"k\":true}}");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "a, eq, 1, 1.5",
        "a, ne, 2, 1",
        "o, eq, ~{\"k\":true}~, ~{\"k\":false}~",
        "t, re, ~\"^te\"~, ~\"^x\"~",
        "t, nre, ~\"^x\"~, ~\"^te\"~",
        "l, len, 3, 2",
        "a, in, ~[0,1]~, ~[0,2]~",
        "l, contains, 3, 4",
        "t, contains, ~\"ex\"~, ~\"no\"~",
        "o, contains, ~\"k\"~, ~\"n\"~",
        "a, type, ~\"number\"~, ~\"string\"~",
        "o.k, type, ~\"boolean\"~, ~\"object\"~",
        "a, gt, 0, 1",
        "a, ge, 1, 2",
        "a, lt, 2, 1",
        "a, le, 1, 0",
        "l, seteq, ~[3,1,2]~, ~[1,2]~"
      })
  void claim_withOperator_holdsOnlyWhenItIsTrue(String path, String op, String yes, String no) {
    assertThat(new Assertion(path, op, JsonText.parse(yes)).holdsFor(ANSWER)).isTrue();
    assertThat(new Assertion(path, op, JsonText.parse(no)).holdsFor(ANSWER)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"has, a, x", "absent, x, a", "unique, l, d", "sorted_asc, l, d", "sorted_desc, d, l"})
  void claim_withoutAValue_holdsOnlyWhenItIsTrue(String op, String yes, String no) {
    assertThat(new Assertion(yes, op, null).holdsFor(ANSWER)).isTrue();
    assertThat(new Assertion(no, op, null).holdsFor(ANSWER)).isFalse();
  }
}
