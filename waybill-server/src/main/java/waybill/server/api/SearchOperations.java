package waybill.server.api;

import java.util.Map;
import waybill.registry.Search;
import waybill.wire.operation.Contract;

/** The part of the table of operations that searches. */
final class SearchOperations {
  private SearchOperations() {}

  static Map<String, ServedOperation> of(Search search, PageTokens tokens, Contract contract) {
    RecordShapes shapes = new RecordShapes(contract);
    SearchInput inputs = new SearchInput(shapes);
    return Map.of(
        "GetSearchSuggestions", new GetSearchSuggestions(search, inputs),
        "Search", new SearchOperation(search, tokens, shapes, inputs));
  }
}
