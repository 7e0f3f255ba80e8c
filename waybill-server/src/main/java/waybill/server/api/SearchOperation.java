package waybill.server.api;

import waybill.registry.Search;
import waybill.registry.identity.Caller;
import waybill.registry.search.SearchKind;
import waybill.registry.store.Found;
import waybill.wire.json.JsonObject;

/** Wire meets registry for {@code Search}. */
final class SearchOperation implements ServedOperation {
  private static final String NAME = "Search";

  private final Search search;
  private final PageTokens tokens;
  private final RecordShapes shapes;
  private final SearchInput inputs;

  SearchOperation(Search search, PageTokens tokens, RecordShapes shapes, SearchInput inputs) {
    this.search = search;
    this.tokens = tokens;
    this.shapes = shapes;
    this.inputs = inputs;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    SearchKind kind = inputs.kind(input);
    Search.Hits hits = search.find(caller, wanted(caller, kind, input));
    byte[] next = hits.next() == null ? null : SearchPositions.bytes(hits.next());
    return Answer.ok(
        new Output()
            .list("Results", hits.found().hits(), hit -> result(kind, hit))
            .text("NextToken", tokens.sealBytes(caller, NAME, input, next))
            .json("TotalHits", total(hits.found()))
            .object());
  }

  private Search.Wanted wanted(Caller caller, SearchKind kind, Input input) {
    byte[] after = tokens.openBytes(caller, NAME, input);
    return new Search.Wanted(
        kind,
        inputs.names(kind),
        inputs.expression(input),
        inputs.visible(input),
        input.findText("SortBy"),
        input.findSortOrder(),
        "CrossAccount".equals(input.findText("CrossAccountFilterOption")),
        after == null ? null : SearchPositions.read(after),
        input.pageSize());
  }

  private JsonObject result(SearchKind kind, Found.Hit hit) {
    JsonObject described = StrictJson.object(hit.rendering().text());
    return new Output().json(kind.text(), shapes.record(kind, described, hit.tags())).object();
  }

  private static JsonObject total(Found found) {
    return new Output()
        .whole("Value", found.total())
        .text("Relation", found.totalIsExact() ? "EqualTo" : "GreaterThanOrEqualTo")
        .object();
  }
}
