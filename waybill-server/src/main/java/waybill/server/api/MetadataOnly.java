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
              "intended_uses", List.of("risk_rating"),
              "model_package_details", List.of("model_package_group_name", "model_package_arn")));

  private MetadataOnly() {}

  /** The describe answer of a card, its content trimmed. */
  static JsonObject ofCard(JsonObject describeAnswer) {
    return trimmed(describeAnswer, "Content");
  }

  /** The answer with its card trimmed; the same answer when there is no content to trim. */
  static JsonObject of(JsonObject describeAnswer) {
    if (!(describeAnswer.get("ModelCard") instanceof JsonObject card)) {
      return describeAnswer;
    }
    return with(describeAnswer, "ModelCard", trimmed(card, "ModelCardContent"));
  }

  private static JsonObject trimmed(JsonObject holder, String name) {
    String content = holder.text(name);
    return content == null
        ? holder
        : with(holder, name, new JsonString(JsonWriter.write(trimmed(StrictJson.object(content)))));
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
