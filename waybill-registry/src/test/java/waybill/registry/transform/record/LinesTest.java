package waybill.registry.transform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import waybill.registry.transform.BatchStrategy;
import waybill.registry.transform.SplitType;

/** Objects of lines: what becomes a request is found by a second, slower way as well. */
final class LinesTest {

  @Property
  void severalLines_always_areAsManyAsFit(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 12) int limit) {
    List<String> bodies = new ArrayList<>();
    List<Long> records = new ArrayList<>();
    String body = "";
    String rule = "";
    for (String line : lines(text)) {
      if (body.length() + line.length() > limit) {
        addUnlessEmpty(body, bodies, records);
        body = "";
      }
      if (line.length() > limit) {
        rule = "T-B2";
        break;
      }
      body += line;
    }
    if (rule.isEmpty()) {
      addUnlessEmpty(body, bodies, records);
    }

    Requests requests = Requests.of(text, SplitType.LINE, BatchStrategy.MULTI_RECORD, limit);

    assertThat(requests.bodies()).isEqualTo(bodies);
    assertThat(requests.records()).isEqualTo(records);
    assertThat(requests.rule()).isEqualTo(rule);
  }

  private static void addUnlessEmpty(String body, List<String> bodies, List<Long> records) {
    if (lines(body).stream().anyMatch(line -> !bare(line).isEmpty())) {
      bodies.add(body);
      records.add((long) lines(body).size());
    }
  }

  @Property
  void severalLines_withoutLimit_areTheWholeObject(@ForAll("texts") String text) {
    Requests requests =
        Requests.of(text, SplitType.LINE, BatchStrategy.MULTI_RECORD, Long.MAX_VALUE);

    boolean hasAny = lines(text).stream().anyMatch(line -> !bare(line).isEmpty());
    assertThat(requests.bodies()).isEqualTo(hasAny ? List.of(text) : List.of());
  }

  @Property
  void singleLines_always_areTheLinesThatAreNotEmpty(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 6) int limit) {
    List<String> bodies = new ArrayList<>();
    String rule = "";
    for (String line : lines(text)) {
      String bare = bare(line);
      if (bare.length() > limit) {
        rule = "T-B2";
        break;
      }
      if (!bare.isEmpty()) {
        bodies.add(bare);
      }
    }

    Requests requests = Requests.of(text, SplitType.LINE, BatchStrategy.SINGLE_RECORD, limit);

    assertThat(requests.bodies()).isEqualTo(bodies);
    assertThat(requests.rule()).isEqualTo(rule);
  }

  @Test
  void wholeObject_beyondTheLimit_isRefused() {
    assertThat(Requests.of("abc", SplitType.NONE, BatchStrategy.MULTI_RECORD, 3).bodies())
        .containsExactly("abc");
    assertThat(Requests.of("abcd", SplitType.NONE, BatchStrategy.MULTI_RECORD, 3).rule())
        .isEqualTo("T-B2");
    assertThat(Requests.of("", SplitType.NONE, BatchStrategy.MULTI_RECORD, 3).bodies()).isEmpty();
  }

  /** Lines with their ends, found by splitting. */
  private static List<String> lines(String text) {
    List<String> lines =
        new ArrayList<>(Arrays.stream(text.split("\n", -1)).map(l -> l + "\n").toList());
    String last = lines.removeLast();
    if (last.length() > 1) {
      lines.add(last.substring(0, last.length() - 1));
    }
    return lines;
  }

  private static String bare(String line) {
    return line.replaceFirst("\r?\n\\z", "");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of('a', 'b', '\n', '\r').list().ofMaxSize(60).map(LinesTest::text);
  }

  private static String text(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }
}
