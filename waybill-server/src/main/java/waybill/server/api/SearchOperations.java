package waybill.server.api;

import waybill.registry.Search;
import waybill.wire.operation.Contract;

/** The operations that search, with what they share. */
final class SearchOperations {
  private final Search search;
  private final RecordShapes shapes;
  private final SearchInput inputs;

  SearchOperations(Search search, Contract contract) {
    this.search = search;
    this.shapes = new RecordShapes(contract);
    this.inputs = new SearchInput(shapes);
  }

  /** {@code Search}. */
  ServedOperation search(PageTokens tokens) {
    return new SearchOperation(search, tokens, shapes, inputs);
  }

  /** {@code GetSearchSuggestions}. */
  ServedOperation suggestions() {
    return new GetSearchSuggestions(search, inputs);
  }
}
