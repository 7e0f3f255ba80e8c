package waybill.server.api;

import waybill.registry.Search;
import waybill.registry.identity.Caller;
import waybill.registry.search.SearchKind;

/** Wire meets registry for {@code GetSearchSuggestions}. */
final class GetSearchSuggestions implements ServedOperation {
  private final Search search;
  private final SearchInput inputs;

  GetSearchSuggestions(Search search, SearchInput inputs) {
    this.search = search;
    this.inputs = inputs;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    SearchKind kind = inputs.kind(input);
    return Answer.ok(
        new Output()
            .list(
                "PropertyNameSuggestions",
                search.suggest(caller, kind, inputs.names(kind), hint(input)),
                name -> new Output().text("PropertyName", name).object())
            .object());
  }

  /** Without a hint every name may be suggested. */
  private static String hint(Input input) {
    Input query = input.find("SuggestionQuery");
    Input names = query == null ? null : query.find("PropertyNameQuery");
    return names == null ? "" : names.text("PropertyNameHint");
  }
}
