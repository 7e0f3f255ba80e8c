package waybill.server.store.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.registry.identity.Arn;
import waybill.registry.tag.Tag;

/** Tags of resources; there are at most a few dozen on one, so they are replaced together. */
final class TagTable {
  private TagTable() {}

  /** Ordered by when the key was first put. */
  static List<Tag> find(SqlConnection connection, String resource) {
    return connection.query(
        Rows::tag, "SELECT name, value FROM tag WHERE resource = ? ORDER BY place", resource);
  }

  static void replace(SqlConnection connection, Arn resource, List<Tag> tags) {
    connection.update("DELETE FROM tag WHERE resource = ?", resource.text());
    for (int place = 0; place < tags.size(); place++) {
      Tag tag = tags.get(place);
      connection.update(
          "INSERT INTO tag (resource, place, name, value) VALUES (?, ?, ?, ?)",
          resource.text(),
          place,
          tag.key(),
          tag.value());
    }
  }

  /** The wanted tags: keys that were there before keep their order, new ones follow. */
  static List<Tag> inOrderOfFirstPut(List<Tag> before, List<Tag> wanted) {
    Map<String, Tag> coming = new LinkedHashMap<>();
    wanted.forEach(tag -> coming.put(tag.key(), tag));
    List<Tag> ordered = new ArrayList<>();
    for (Tag old : before) {
      Tag kept = coming.remove(old.key());
      if (kept != null) {
        ordered.add(kept);
      }
    }
    ordered.addAll(coming.values());
    return List.copyOf(ordered);
  }
}
