package waybill.cli.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.cli.Parsed;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;

/** A command line, the place it runs in, and what the recorded program did with it. */
record RecordedCase(JsonObject json) {
  String id() {
    return Parsed.text(json, "id");
  }

  /** Whether the recorded text is a defect of that version: only code and requests count. */
  boolean isQuirk() {
    return json.members().containsKey("quirk");
  }

  /** All words after the program's name. */
  List<String> words() {
    List<String> words = new ArrayList<>(texts("pre"));
    if (!"global".equals(json.text("scope"))) {
      words.add("sagemaker");
    }
    words.addAll(texts("argv"));
    return words;
  }

  private List<String> texts(String member) {
    List<String> texts = new ArrayList<>();
    if (json.get(member) instanceof JsonArray array) {
      array.items().forEach(item -> texts.add(((JsonString) item).value()));
    }
    return texts;
  }

  /** Changes to the usual environment; null takes a variable away. */
  Map<String, Json> environment() {
    return members(json.get("env"));
  }

  Map<String, Json> files() {
    return members(json.get("files"));
  }

  /** Answers in order; the last one is given again and again. */
  List<JsonObject> answers() {
    List<JsonObject> answers = new ArrayList<>();
    if (json.get("stub_response") instanceof JsonArray array) {
      array.items().forEach(item -> answers.add((JsonObject) item));
    } else if (json.get("stub_response") instanceof JsonObject only) {
      answers.add(only);
    }
    return answers;
  }

  /** Whether the stub is to speak TLS too. */
  boolean isSecure() {
    return JsonWriter.write(json).contains("{ENDPOINT_TLS}");
  }

  Map<String, Json> answersOfPaths() {
    return members(json.get("stub_paths"));
  }

  int columns() {
    return json.get("tty") instanceof JsonObject tty ? number(tty, "cols") : 0;
  }

  int exitCode() {
    return number((JsonObject) Parsed.member(json, "expect"), "rc");
  }

  String expected(String stream) {
    return Parsed.text(Parsed.member(json, "expect"), stream);
  }

  /** The requests that arrived; members that are left out have their usual values. */
  List<Json> requests() {
    List<Json> requests = new ArrayList<>();
    for (Json request : Parsed.list(Parsed.member(json, "expect"), "requests")) {
      Map<String, Json> members = new LinkedHashMap<>(ReceivedRequest.USUAL.members());
      members.putAll(((JsonObject) request).members());
      members.values().removeIf(value -> value instanceof JsonNull);
      requests.add(new JsonObject(members));
    }
    return requests;
  }

  /** How a stream is compared when not by equality, or an empty object. */
  JsonObject rule(String stream) {
    return json.get("match") instanceof JsonObject rules
            && rules.get(stream) instanceof JsonObject rule
        ? rule
        : JsonObject.EMPTY;
  }

  static int number(JsonObject object, String member) {
    return Integer.parseInt(((JsonNumber) Parsed.member(object, member)).literal());
  }

  private static Map<String, Json> members(Json value) {
    return value instanceof JsonObject object ? object.members() : Map.of();
  }
}
