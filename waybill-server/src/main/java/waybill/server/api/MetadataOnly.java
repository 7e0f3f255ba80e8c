package waybill.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;

/**
 * What {@code IncludedData=MetadataOnly} leaves of a describe answer: all of it, save that the
 * content of the card keeps only what needs no permission to decrypt.
 */
final class MetadataOnly {
  /** Section and members kept; source: documentation of IncludedData, July 2026. */
  private static final Map<String, List<String>> KEPT =
      new TreeMap<>(
          Map.of(
              "model_overview", List.of("model_id", "model_name"),
              "intended_uses", List.of("risk_rating")));

  private MetadataOnly() {}

  /** The answer with its card trimmed; the same answer when there is no content to trim. */
  static JsonObject of(JsonObject describeAnswer) {
    if (!(describeAnswer.get("ModelCard") instanceof JsonObject card)) {
      return describeAnswer;
    }
    String content = card.text("ModelCardContent");
    if (content == null) {
      return describeAnswer;
    }
    Json trimmed = new JsonString(JsonWriter.write(trimmed(StrictJson.object(content))));
    return with(describeAnswer, "ModelCard", with(card, "ModelCardContent", trimmed));
  }

  private static JsonObject trimmed(JsonObject content) {
    Map<String, Json> sections = new LinkedHashMap<>();
    KEPT.forEach(
        (name, kept) -> {
          if (content.get(name) instanceof JsonObject section) {
            Map<String, Json> members = new LinkedHashMap<>(section.members());
            members.keySet().retainAll(kept);
            if (!members.isEmpty()) {
              sections.put(name, new JsonObject(members));
            }
          }
        });
    return new JsonObject(sections);
  }

  private static JsonObject with(JsonObject object, String name, Json value) {
    Map<String, Json> members = new LinkedHashMap<>(object.members());
    members.put(name, value);
    return new JsonObject(members);
  }
}
