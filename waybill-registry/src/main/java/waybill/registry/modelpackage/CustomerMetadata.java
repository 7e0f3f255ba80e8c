package waybill.registry.modelpackage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** How an update changes a package's customer metadata. */
final class CustomerMetadata {
  /** The API's own limit of entries on one package. */
  static final int ENTRIES_MAX = 50;

  private CustomerMetadata() {}

  /**
   * Removal first, then the merge by key: a known key keeps its place. Unknown keys to remove are
   * ignored.
   */
  static Map<String, String> merged(
      Map<String, String> present, List<String> remove, Map<String, String> put) {
    Map<String, String> result = new LinkedHashMap<>(present);
    remove.forEach(result::remove);
    result.putAll(put);
    if (result.size() > ENTRIES_MAX) {
      throw new Refusal(
          new Invalid(
              "CustomerMetadataProperties can have at most "
                  + ENTRIES_MAX
                  + " entries, and this would make "
                  + result.size()));
    }
    return result;
  }
}
