package waybill.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import waybill.cli.Parsed;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;

/** Compares what the command did with what was recorded. */
final class Comparison {
  private static final String ERROR = "waybill: error: ";

  private Comparison() {}

  static void check(RecordedCase one, CaseRun.Outcome outcome) {
    assertThat(outcome.exitCode())
        .as("exit code, after %s", outcome.stderr())
        .isEqualTo(one.exitCode());
    assertThat(outcome.requests()).as("requests").isEqualTo(one.requests());
    if (!one.isQuirk()) {
      text(one, "stdout", outcome.stdout());
      text(one, "stderr", ourUsage(outcome.stderr()));
    }
  }

  /** The block about usage is each program's own; what is wrong is said in the same words. */
  private static String ourUsage(String stderr) {
    if (!stderr.startsWith("usage: ")) {
      return stderr;
    }
    int error = stderr.indexOf(ERROR);
    int unknown = stderr.indexOf("\nUnknown options: ");
    return error >= 0
        ? "{USAGE}aws: error: " + stderr.substring(error + ERROR.length())
        : "{USAGE}" + stderr.substring(Math.max(0, unknown));
  }

  private static void text(RecordedCase one, String stream, String found) {
    JsonObject rule = one.rule(stream);
    String kind = rule.text("kind");
    String wanted = one.expected(stream);
    switch (kind == null ? "exact" : kind) {
      case "ignore" -> {}
      case "contains" -> contains(rule, stream, found);
      case "regex" ->
          assertThat(found)
              .as(stream)
              .matches(
                  text ->
                      Pattern.compile(Parsed.text(rule, "pattern"), Pattern.DOTALL)
                          .matcher(text)
                          .find());
      case "skeleton" ->
          assertThat(pinned(JsonReader.read(found), rule))
              .as(stream)
              .isEqualTo(pinned(JsonReader.read(wanted), rule));
      default -> assertThat(found).as(stream).isEqualTo(wanted);
    }
  }

  private static void contains(JsonObject rule, String stream, String found) {
    for (Json part : Parsed.list(rule, "all")) {
      assertThat(found).as(stream).contains(((JsonString) part).value());
    }
    if (rule.get("none") instanceof JsonArray none) {
      none.items()
          .forEach(
              part -> assertThat(found).as(stream).doesNotContain(((JsonString) part).value()));
    }
  }

  /** A sample where each place of several legal words holds the first of them. */
  private static Json pinned(Json sample, JsonObject rule) {
    Json pinned = sample;
    for (Json slot : Parsed.list(rule, "slots")) {
      pinned = pinned(pinned, Parsed.list(slot, "path"), Parsed.list(slot, "values"));
    }
    return pinned;
  }

  private static Json pinned(Json value, List<Json> path, List<Json> legal) {
    if (path.isEmpty()) {
      assertThat(legal).contains(value);
      return legal.get(0);
    }
    List<Json> rest = path.subList(1, path.size());
    if (value instanceof JsonObject object) {
      String name = ((JsonString) path.get(0)).value();
      Map<String, Json> members = new LinkedHashMap<>(object.members());
      members.put(name, pinned(Parsed.member(object, name), rest, legal));
      return new JsonObject(members);
    }
    int at = Integer.parseInt(((JsonNumber) path.get(0)).literal());
    List<Json> items = new ArrayList<>(((JsonArray) value).items());
    items.set(at, pinned(items.get(at), rest, legal));
    return new JsonArray(items);
  }
}
