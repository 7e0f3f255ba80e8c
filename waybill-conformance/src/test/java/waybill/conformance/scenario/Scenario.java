package waybill.conformance.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.conformance.JsonText;
import waybill.conformance.Program;

/**
 * A story of calls that the API answers in a known way.
 *
 * @param id unique
 * @param title what the story shows
 * @param contested whether its sources disagree
 * @param steps one JSON object each
 */
record Scenario(String id, String title, boolean contested, List<Map<String, Object>> steps) {
  /** All scenarios, by the file that they stand in. */
  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        Files.readAllLines(file).forEach(line -> all.add(parse(line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** The lines of a list beside the scenarios: an id, then words about it. */
  static Map<String, String> list(String name) {
    try (Stream<String> lines = Files.lines(directory().resolve(name))) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory() {
    return Program.root().resolve("waybill-conformance/src/test/resources/scenarios");
  }

  private static Scenario parse(String line) {
    Map<String, Object> members = map(JsonText.parse(line));
    return new Scenario(
        String.valueOf(members.get("id")),
        String.valueOf(members.get("title")),
        Boolean.TRUE.equals(members.get("contested")),
        list(members.get("steps")).stream().map(Scenario::map).toList());
  }

  /** A JSON object; null counts as an empty one. */
  @SuppressWarnings("unchecked") // the keys of a JSON object are strings
  static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  /** A JSON array; null counts as an empty one. */
  @SuppressWarnings("unchecked") // the items of a JSON array are values
  static List<Object> list(@Nullable Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }
}
