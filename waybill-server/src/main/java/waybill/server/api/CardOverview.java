package waybill.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * A card as searches show it: its describe answer, and three members that are taken from its
 * content. Source: the API page of ModelCard and the card's schema.
 *
 * @param described the describe answer
 */
record CardOverview(JsonObject described) {

  Map<String, Json> members() {
    Map<String, Json> members = new LinkedHashMap<>(described.members());
    JsonObject content = content(described.text("Content"));
    put(members, "ModelId", text(content, "model_overview", "model_id"));
    put(members, "RiskRating", text(content, "intended_uses", "risk_rating"));
    put(
        members,
        "ModelPackageGroupName",
        text(content, "model_package_details", "model_package_group_name"));
    return members;
  }

  /** A content that is no JSON shows nothing. */
  private static JsonObject content(@Nullable String text) {
    try {
      return text == null ? JsonObject.EMPTY : StrictJson.object(text);
    } catch (MalformedBody malformed) {
      return JsonObject.EMPTY;
    }
  }

  private static @Nullable String text(JsonObject content, String section, String member) {
    return content.get(section) instanceof JsonObject found ? found.text(member) : null;
  }

  private static void put(Map<String, Json> members, String name, @Nullable String text) {
    if (text != null) {
      members.put(name, new JsonString(text));
    }
  }
}
