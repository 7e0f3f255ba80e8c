package waybill.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.cli.failure.ExitCode;
import waybill.cli.failure.Failure;

/** How words are told apart: which are options, which their values, which stand by themselves. */
class WordParserTest {
  private static final List<Option> OPTIONS =
      List.of(
          Option.one("name"),
          Option.one("name-contains"),
          Option.of("tags", Option.Kind.MANY),
          Option.of("size", Option.Kind.NUMBER),
          Option.flag("shared", "shared", true),
          Option.flag("no-shared", "shared", false),
          Option.choice("sort", "up", "down"));

  private static ParsedWords parse(String... words) {
    return parser(Set.of(), false).parse(List.of(words));
  }

  private static WordParser parser(Set<String> required, boolean needsPlace) {
    return new WordParser(OPTIONS, required, List.of(new Positional("place", needsPlace, null)));
  }

  private static Failure refused(String... words) {
    try {
      parse(words);
    } catch (Failure failure) {
      return failure;
    }
    throw new AssertionError("The words were accepted.");
  }

  @Test
  void parse_whenTheNameIsExact_isNotAmbiguousWithLongerOnes() {
    ParsedWords parsed = parse("--name", "x");

    assertThat(parsed.word("name")).isEqualTo("x");
    assertThat(parsed.rest()).isEmpty();
  }

  @Test
  void parse_whenAPrefixFitsOneOption_meansIt() {
    ParsedWords parsed = parse("--name-c", "x", "--si=5");

    assertThat(parsed.word("name-contains")).isEqualTo("x");
    assertThat(parsed.word("size")).isEqualTo("5");
  }

  @Test
  void parse_whenAPrefixFitsSeveral_namesThemInTheirOrder() {
    Failure failure = refused("--s=x");

    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure.message())
        .isEqualTo("ambiguous option: --s=x could match --size, --shared, --sort");
  }

  @Test
  void parse_whenAnAmbiguousPrefixComesLate_isToldBeforeEarlierFaults() {
    assertThat(refused("--size", "x", "--s").message()).startsWith("ambiguous option: --s ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-1.5", "-.5", "-", "- ", "-a b", "--name x", "", "x=y"})
  void parse_whenAWordIsANumberOrHasABlank_takesItAsValue(String word) {
    assertThat(parse("--name", word).word("name")).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-x", "-1a", "--other", "--", "--tags", "-1e5"})
  void parse_whenAWordLooksLikeAnOption_isNoValue(String word) {
    assertThat(refused("--name", word).message())
        .isEqualTo("argument --name: expected one argument");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-x", "--tags", "a=b", "=", "-1"})
  void parse_whenTheValueIsGlued_takesWhateverItIs(String value) {
    assertThat(parse("--name=" + value).word("name")).isEqualTo(value);
  }

  @Test
  void parse_whenAnOptionComesTwice_keepsTheLast() {
    ParsedWords parsed = parse("--name", "a", "--tags", "b", "c", "--name=d", "--tags", "e");

    assertThat(parsed.word("name")).isEqualTo("d");
    assertThat(parsed.words("tags")).containsExactly("e");
  }

  @Test
  void parse_whenAFlagAndItsOppositeCome_keepsTheLast() {
    assertThat(parse("--shared", "--no-shared").flag("shared")).isFalse();
    assertThat(parse("--no-shared", "--shared").flag("shared")).isTrue();
    assertThat(parse().flag("shared")).isNull();
  }

  @Test
  void parse_whenAFlagHasAValue_refusesIt() {
    assertThat(refused("--shared=yes").message())
        .isEqualTo("argument --shared: ignored explicit argument 'yes'");
  }

  @Test
  void parse_whenAListFollows_reachesToTheNextOption() {
    ParsedWords parsed = parse("--tags", "a", "-1", "b", "--name", "c");

    assertThat(parsed.words("tags")).containsExactly("a", "-1", "b");
    assertThat(parse("--tags").words("tags")).isEmpty();
  }

  @Test
  void parse_whenWordsAreUnknown_leavesThemInOrder() {
    ParsedWords parsed = parse("--foo", "a", "b", "--name", "x", "--bar=1");

    assertThat(parsed.word("place")).isEqualTo("a");
    assertThat(parsed.rest()).containsExactly("--foo", "b", "--bar=1");
  }

  @Test
  void parse_whenTwoDashesStandAfterAPlace_dropsThemAndReadsOnlyValuesAfter() {
    ParsedWords parsed = parse("a", "--", "--name", "x");

    assertThat(parsed.word("place")).isEqualTo("a");
    assertThat(parsed.word("name")).isNull();
    assertThat(parsed.rest()).containsExactly("--name", "x");
  }

  @Test
  void parse_whenTwoDashesStandBeforeAPlace_dropsThem() {
    ParsedWords parsed = parse("--", "a", "b");

    assertThat(parsed.word("place")).isEqualTo("a");
    assertThat(parsed.rest()).containsExactly("b");
  }

  @Test
  void parse_whenAListMeetsTwoDashes_ends() {
    ParsedWords parsed = parse("p", "--tags", "a", "--", "b");

    assertThat(parsed.words("tags")).containsExactly("a");
    assertThat(parsed.rest()).containsExactly("--", "b");
  }

  @Test
  void parse_whenRequiredOnesAreMissing_namesAllAndThenThePlace() {
    assertThatThrownBy(() -> parser(Set.of("--size", "--name"), true).parse(List.of("--foo")))
        .isInstanceOfSatisfying(
            Failure.class,
            failure ->
                assertThat(failure.message())
                    .isEqualTo("the following arguments are required: --name, --size, place"));
  }

  @Test
  void parse_whenANumberIsNone_saysSo() {
    assertThat(refused("--size", "1.5").message())
        .isEqualTo("argument --size: invalid int value: '1.5'");
  }

  @Test
  void parse_whenAChoiceIsNone_listsAllInTwoColumns() {
    assertThat(refused("--sort", "sideways").message())
        .isEqualTo(
            "argument --sort: Invalid choice, valid choices are:\n\n"
                + "up"
                + " ".repeat(38)
                + " | down"
                + " ".repeat(36));
  }
}
