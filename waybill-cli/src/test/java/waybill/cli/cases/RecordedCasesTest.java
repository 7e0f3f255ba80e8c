package waybill.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/**
 * What the AWS CLI 1.45.11 did with hundreds of command lines, recorded against a stub, and what
 * this command does. Where they differ stands in {@code gaps.txt}, each with its reason; a gap that
 * is closed fails until its line is struck off. What is done instead of a recorded defect stands in
 * {@code instead.jsonl}, to the byte.
 */
class RecordedCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/waybill/cli/cases");

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> recordedCases() throws IOException {
    Map<String, String> gaps = gaps();
    return cases().stream()
        .map(one -> DynamicTest.dynamicTest(one.id(), () -> check(one, gaps.get(one.id()))));
  }

  /** What is done with large answers, done with all: each goes to a file, and none is left. */
  @TestFactory
  Stream<DynamicTest> recordedCases_whenNoAnswerIsHeld_areTheSame() throws IOException {
    Map<String, String> gaps = gaps();
    return cases().stream()
        .filter(one -> !gaps.containsKey(one.id()))
        .map(one -> DynamicTest.dynamicTest(one.id(), () -> checkSpooled(one)));
  }

  private void checkSpooled(RecordedCase one) throws IOException {
    Path place = Files.createDirectory(directory.resolve(one.id()));
    CaseRun run = new CaseRun(one, place, 0);

    CaseRun.Outcome outcome = run.run();

    Comparison.check(one, outcome);
    assertThat(run.temporary()).isEmptyDirectory();
  }

  @Test
  void gaps_whenListed_areRecordedCases() throws IOException {
    Set<String> ids = new HashSet<>();
    cases().forEach(one -> ids.add(one.id()));

    assertThat(ids).containsAll(gaps().keySet());
  }

  @Test
  void defects_whenRecorded_haveAnAnswerOfOurs() throws IOException {
    Set<String> defects = new HashSet<>();
    cases().stream().filter(RecordedCase::isQuirk).forEach(one -> defects.add(one.id()));

    assertThat(instead().keySet()).isEqualTo(defects);
  }

  private void check(RecordedCase one, String gap) throws IOException {
    Path place = Files.createDirectory(directory.resolve(one.id()));
    CaseRun.Outcome outcome = new CaseRun(one, place, Integer.MAX_VALUE).run();
    if (one.isQuirk()) {
      Comparison.check(instead().get(one.id()), outcome);
    }
    if (gap == null) {
      Comparison.check(one, outcome);
    } else if (isSame(one, outcome)) {
      fail("%s behaves as recorded: strike it off gaps.txt (%s)", one.id(), gap);
    }
  }

  private static boolean isSame(RecordedCase one, CaseRun.Outcome outcome) {
    try {
      Comparison.check(one, outcome);
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }

  private static List<RecordedCase> cases() throws IOException {
    List<RecordedCase> cases = new ArrayList<>();
    for (Path file : recordings()) {
      cases.addAll(read(file));
    }
    return cases;
  }

  /** What the command does where the recorded program has a defect, by case. */
  private static Map<String, RecordedCase> instead() throws IOException {
    Map<String, RecordedCase> instead = new LinkedHashMap<>();
    for (RecordedCase one : read(FOLDER.resolve("instead.jsonl"))) {
      instead.put(one.id(), one);
    }
    return instead;
  }

  private static List<RecordedCase> read(Path file) throws IOException {
    List<RecordedCase> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      cases.add(new RecordedCase((JsonObject) JsonReader.read(line)));
    }
    return cases;
  }

  /** All files {@code recorded*.jsonl}, in order of their names. */
  private static List<Path> recordings() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "recorded*.jsonl")) {
      List<Path> sorted = new ArrayList<>();
      files.forEach(sorted::add);
      Collections.sort(sorted);
      return sorted;
    }
  }

  /** Reasons by case. */
  private static Map<String, String> gaps() throws IOException {
    Map<String, String> gaps = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("gaps.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" ", 2);
        gaps.put(parts[0], parts[1].strip());
      }
    }
    return gaps;
  }
}
