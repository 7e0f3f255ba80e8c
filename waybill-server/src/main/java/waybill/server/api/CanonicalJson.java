package waybill.server.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import waybill.registry.history.Digest;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonWriter;

/** One text for all spellings of a request: members sorted by name at every depth. */
final class CanonicalJson {
  private CanonicalJson() {}

  /** The text of a request without some of its top members. */
  static String text(JsonObject request, Set<String> without) {
    Map<String, Json> members = new LinkedHashMap<>(request.members());
    members.keySet().removeAll(without);
    return JsonWriter.write(sorted(new JsonObject(members)));
  }

  /** A digest of that text, in hexadecimal. */
  static String fingerprint(JsonObject request, Set<String> without) {
    return Digest.of(text(request, without).getBytes(StandardCharsets.UTF_8)).text();
  }

  private static Json sorted(Json value) {
    return switch (value) {
      case JsonObject(var members) -> {
        Map<String, Json> byName = new TreeMap<>();
        members.forEach((name, member) -> byName.put(name, sorted(member)));
        yield new JsonObject(byName);
      }
      case JsonArray(var items) ->
          new JsonArray(items.stream().map(CanonicalJson::sorted).toList());
      default -> value;
    };
  }
}
