package waybill.server.api;

import java.util.Map;
import waybill.registry.ResourceHistory;

/** The part of the table of operations that only this registry has. */
final class OwnOperations {
  private OwnOperations() {}

  static Map<String, ServedOperation> of(ResourceHistory history, PageTokens tokens) {
    return Map.of("ListHistory", new ListHistory(history, tokens));
  }
}
