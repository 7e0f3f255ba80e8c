package waybill.server.api;

import waybill.registry.Algorithms;
import waybill.registry.Page;
import waybill.registry.RecordListing;
import waybill.registry.identity.Caller;
import waybill.registry.record.KeptRecord;
import waybill.registry.store.SortOrder;
import waybill.wire.json.JsonObject;

/** Wire meets registry for {@code ListAlgorithms}. */
final class ListAlgorithms implements ServedOperation {
  private static final String NAME = "ListAlgorithms";

  private final Algorithms algorithms;
  private final PageTokens tokens;

  ListAlgorithms(Algorithms algorithms, PageTokens tokens) {
    this.algorithms = algorithms;
    this.tokens = tokens;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    SortOrder order = input.findSortOrder();
    Page<KeptRecord> page =
        algorithms.list(
            caller,
            new RecordListing(
                input.findText("NameContains"),
                input.findAfter("CreationTimeAfter"),
                input.findBefore("CreationTimeBefore"),
                input.sortBy(),
                order == null ? SortOrder.ASCENDING : order, // documented default
                tokens.open(caller, NAME, input),
                input.pageSize()));
    return Answer.ok(
        new Output()
            .list("AlgorithmSummaryList", page.items(), ListAlgorithms::row)
            .text("NextToken", tokens.seal(caller, NAME, input, page.next()))
            .object());
  }

  private static JsonObject row(KeptRecord algorithm) {
    return new Output()
        .text("AlgorithmName", algorithm.key().name())
        .text("AlgorithmArn", algorithm.key().arn().text())
        .text(
            "AlgorithmDescription",
            algorithm.members().findText("AlgorithmDescription").orElse(null))
        .time("CreationTime", algorithm.createdAt())
        .text("AlgorithmStatus", algorithm.status())
        .object();
  }
}
