package waybill.server.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.Rendering;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;

/** An entry of the history on the wire, with the members that it changed. */
final class HistoryJson {
  private HistoryJson() {}

  /**
   * The entry.
   *
   * @param members only changes of these; all of them when it is empty
   * @return empty when it changed none of the members wanted
   */
  static Optional<JsonObject> of(HistoryEntry entry, Set<String> members) {
    List<JsonObject> changes = changes(json(entry.before()), json(entry.after()), members);
    if (changes.isEmpty() && !members.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Output()
            .whole("Sequence", entry.sequence())
            .time("Time", entry.act().at())
            .text("Operation", entry.act().operation())
            .text("PrincipalArn", entry.act().caller().principalArn())
            .text("AccessKeyId", entry.act().caller().accessKeyId())
            .text("RequestId", entry.act().caller().requestId())
            .text("Aspect", aspect(entry))
            .text("Kind", kind(entry))
            .text("Hash", entry.hash().text())
            .list("Changes", changes, change -> change)
            .object());
  }

  private static String aspect(HistoryEntry entry) {
    String word = entry.aspect().name();
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String kind(HistoryEntry entry) {
    if (entry.before() == null) {
      return "Created";
    }
    return entry.after() == null ? "Deleted" : "Changed";
  }

  private static List<JsonObject> changes(
      JsonObject before, JsonObject after, Set<String> members) {
    Set<String> names = new LinkedHashSet<>(after.members().keySet());
    names.addAll(before.members().keySet());
    List<JsonObject> changes = new ArrayList<>();
    for (String name : names) {
      Json old = before.get(name);
      Json now = after.get(name);
      if (!Objects.equals(old, now) && (members.isEmpty() || members.contains(name))) {
        changes.add(
            new Output()
                .text("Member", name)
                .text("Before", shown(old))
                .text("After", shown(now))
                .object());
      }
    }
    return changes;
  }

  private static @Nullable String shown(@Nullable Json value) {
    return switch (value) {
      case null -> null;
      case JsonString(var text) -> text;
      default -> JsonWriter.write(value);
    };
  }

  private static JsonObject json(@Nullable Rendering rendering) {
    return rendering == null ? JsonObject.EMPTY : StrictJson.object(rendering.text());
  }
}
