package waybill.server.api;

import java.util.Map;
import waybill.registry.Tags;

/** The part of the table of operations that is about tags. */
final class TagOperations {
  private TagOperations() {}

  static Map<String, ServedOperation> of(Tags tags) {
    return Map.of(
        "AddTags", new AddTags(tags),
        "DeleteTags", new DeleteTags(tags),
        "ListTags", new ListTags(tags));
  }
}
