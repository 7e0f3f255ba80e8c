package waybill.server.admin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waybill.registry.identity.AccessKey;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonSyntaxException;

/** Reads access keys from JSON: a name of the operator's choice to the fields of a key. */
final class KeyFile {
  private KeyFile() {}

  /** All keys of the file, or a refusal that names the faults of all of them. */
  static List<AccessKey> read(String name, String text) {
    List<AccessKey> keys = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Map.Entry<String, Json> entry : parse(name, text).members().entrySet()) {
      KeyEntry read = new KeyEntry(entry.getKey(), entry.getValue());
      read.key().ifPresent(keys::add);
      faults.addAll(read.faults());
    }
    for (AccessKey key : keys) {
      if (!ids.add(key.id())) {
        faults.add("two entries have the id " + key.id());
      }
    }
    if (keys.isEmpty() && faults.isEmpty()) {
      faults.add("it holds no keys");
    }
    if (!faults.isEmpty()) {
      throw new RefusedFile(name, faults);
    }
    return keys;
  }

  private static JsonObject parse(String name, String text) {
    try {
      if (JsonReader.read(text) instanceof JsonObject object) {
        return object;
      }
    } catch (JsonSyntaxException e) {
      throw new RefusedFile(name, List.of("it is no JSON: " + e.getMessage()));
    }
    throw new RefusedFile(name, List.of("it must be a JSON object of named keys"));
  }
}
