package waybill.wire.shape;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import waybill.wire.json.JsonString;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;

final class TextPatternTest {

  @Test
  void text_always_isWithoutAnchors() {
    assertThat(TextPattern.of("^[a-z]+$").text()).isEqualTo("[a-z]+");
    assertThat(TextPattern.of("[a-z]+").text()).isEqualTo("[a-z]+");
  }

  @Test
  void matches_whenOnlyAPartFits_isFalse() {
    TextPattern letters = TextPattern.of("^[a-z]+$");

    assertThat(letters.matches("abc")).isTrue();
    assertThat(letters.matches("abc\n")).isFalse();
    assertThat(letters.matches("1abc")).isFalse();
  }

  @Test
  void matches_whenADotWithAQuantifier_takesLineBreaksToo() {
    assertThat(TextPattern.of("^.*$").matches("{\r\n}\u2028")).isTrue();
    assertThat(TextPattern.of("^.+$").matches("\n")).isTrue();
    assertThat(TextPattern.of("^.{0,3}$").matches("a\nb")).isTrue();
    assertThat(TextPattern.of("^.{0,3}$").matches("a\nbc")).isFalse();
  }

  @Test
  void matches_whenADotIsPartOfAPattern_staysInTheLine() {
    assertThat(TextPattern.of("^[-\\w]+\\/.+$").matches("text/a\nb")).isFalse();
  }

  @Test
  void matches_whenTextIsHostile_takesNoTimeAndNoStack() {
    List<Shape.Text> shapes = patternShapes();
    assertThat(shapes).hasSizeGreaterThan(80);

    for (Shape.Text shape : shapes) {
      int max = requireNonNull(shape.length().max()).intValue();
      TextPattern pattern = TextPattern.of(requireNonNull(shape.pattern()));
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> tryHostileTexts(pattern, 2 * max), shape.name());
    }
  }

  @Test
  void admits_whenTextIsOverTwiceTheMaximum_leavesItToTheLength() {
    Constraint name = new Constraint.Matches(TextPattern.of("^[a-z]*$"), 10);

    assertThat(name.admits(new JsonString("-".repeat(21)))).isFalse();
    assertThat(name.admits(new JsonString("-".repeat(22)))).isTrue();
  }

  private static void tryHostileTexts(TextPattern pattern, int length) {
    List<String> seeds =
        List.of("a", "-", "a-", "-a", "aA-", "/", "a/", ".", "P", " ", "\n", "\u00E9");
    for (String head :
        List.of("", "a", "1.", "s3://", "arn:aws:sagemaker:us-east-1:123456789012:")) {
      for (String seed : seeds) {
        String text = head + seed.repeat(length / seed.length());
        pattern.matches(text);
        pattern.matches(text + "!");
      }
    }
  }

  private static List<Shape.Text> patternShapes() {
    List<Shape.Text> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Operation operation : Contract.load().operations()) {
      collect(operation.input(), seen, found);
      Shape.Structure output = operation.output();
      if (output != null) {
        collect(output, seen, found);
      }
    }
    return found;
  }

  private static void collect(Shape shape, Set<String> seen, List<Shape.Text> found) {
    if (!seen.add(shape.name())) {
      return;
    }
    switch (shape) {
      case Shape.Structure structure ->
          structure.members().forEach(member -> collect(member.target(), seen, found));
      case Shape.ListOf list -> collect(list.element(), seen, found);
      case Shape.MapOf map -> {
        collect(map.key(), seen, found);
        collect(map.value(), seen, found);
      }
      case Shape.Text text when text.pattern() != null -> found.add(text);
      default -> {}
    }
  }
}
