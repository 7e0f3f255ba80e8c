package waybill.conformance.tidy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** The rules of style that a machine can check, over the main and test sources of all modules. */
final class TidyTest {
  /** Past this a file holds more than one idea. */
  private static final int FILE_LINES_MAX = 500;

  /** Half of the files are one idea told in brief. */
  private static final int FILE_LINES_MEDIAN = 100;

  /** A screen has an end. */
  private static final int METHOD_LINES_MAX = 60;

  /** What nineteen methods of twenty stay within. */
  private static final int METHOD_LINES_USUAL = 25;

  private static final double METHODS_USUAL_SHARE = 0.95;

  /** More belong together and deserve a record, which is why a record may have more. */
  private static final int PARAMETERS_MAX = 5;

  /** A type named with one of these words has two jobs, or none. */
  private static final Set<String> VAGUE_WORDS =
      Set.of("Util", "Utils", "Helper", "Manager", "Impl", "Base", "Info", "Data");

  /**
   * Nouns that users know: most are the API's, such as DataProcessing; the data directory is ours.
   */
  private static final Pattern KNOWN_NOUN =
      Pattern.compile("Data(Quality|Source|Processing|Type|Directory)");

  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** Written in halves, so that this file passes its own test. */
  private static final Pattern PUT_OFF = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

  private static final List<SourceFile> FILES = Sources.parsed(Sources.root());
  private static final List<SourceFile> MAIN = FILES.stream().filter(SourceFile::isMain).toList();

  @Test
  void files_always_areShort() {
    var long_ = FILES.stream().filter(file -> file.lines() > FILE_LINES_MAX);

    assertThat(long_.map(file -> file.path() + " has " + file.lines() + " lines")).isEmpty();
  }

  @Test
  void files_inTheMedian_areOneIdea() {
    var lines = MAIN.stream().mapToInt(SourceFile::lines).sorted().toArray();

    assertThat(lines[lines.length / 2]).isLessThan(FILE_LINES_MEDIAN);
  }

  @Test
  void methods_always_fitOnAScreen() {
    var tall = Declarations.methods(FILES).stream().filter(m -> m.lines() > METHOD_LINES_MAX);

    assertThat(tall.map(m -> m.place() + " has " + m.lines() + " lines")).isEmpty();
  }

  @Test
  void methods_usually_areShort() {
    var methods = Declarations.methods(FILES);

    var usual = methods.stream().filter(m -> m.lines() <= METHOD_LINES_USUAL).count();

    assertThat((double) usual / methods.size()).isGreaterThanOrEqualTo(METHODS_USUAL_SHARE);
  }

  @Test
  void methods_outsideRecords_takeFewParameters() {
    var wide =
        Declarations.methods(FILES).stream()
            .filter(m -> !m.inRecord() && m.tree().getParameters().size() > PARAMETERS_MAX);

    assertThat(wide.map(Declarations.Method::place)).isEmpty();
  }

  @Test
  void types_always_haveTellingNames() {
    var vague =
        Declarations.types(FILES).stream()
            .filter(type -> words(type.name()).anyMatch(VAGUE_WORDS::contains));

    assertThat(vague.map(Declarations.Type::place)).isEmpty();
  }

  private static Stream<String> words(String name) {
    return WORD_START.splitAsStream(KNOWN_NOUN.matcher(name).replaceAll(""));
  }

  @Test
  void publicTypes_inMain_sayWhatTheyAre() {
    var silent =
        Declarations.types(MAIN).stream()
            .filter(type -> type.tree().getModifiers().getFlags().contains(Modifier.PUBLIC))
            .filter(type -> type.file().javadocOf(type.tree()).isEmpty());

    assertThat(silent.map(Declarations.Type::place)).isEmpty();
  }

  @Test
  void packages_inMain_areDescribedAndNullMarked() {
    var described =
        MAIN.stream()
            .filter(TidyTest::describesItsPackage)
            .map(SourceFile::folder)
            .collect(toSet());

    var undescribed =
        MAIN.stream().map(SourceFile::folder).distinct().filter(f -> !described.contains(f));

    assertThat(undescribed).isEmpty();
  }

  private static boolean describesItsPackage(SourceFile file) {
    return file.isPackageDescription()
        && file.text().startsWith("/**")
        && file.text().contains("@NullMarked\npackage ");
  }

  @Test
  void sources_always_areFinished() {
    var unfinished = FILES.stream().filter(file -> PUT_OFF.matcher(file.text()).find());

    assertThat(unfinished.map(SourceFile::path)).isEmpty();
  }
}
