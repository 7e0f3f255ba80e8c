package waybill.server.api;

import waybill.registry.Models;
import waybill.registry.Page;
import waybill.registry.RecordListing;
import waybill.registry.identity.Caller;
import waybill.registry.record.KeptRecord;
import waybill.registry.store.SortOrder;
import waybill.wire.json.JsonObject;

/** Wire meets registry for {@code ListModels}. */
final class ListModels implements ServedOperation {
  private static final String NAME = "ListModels";

  private final Models models;
  private final PageTokens tokens;

  ListModels(Models models, PageTokens tokens) {
    this.models = models;
    this.tokens = tokens;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    SortOrder order = input.findSortOrder();
    Page<KeptRecord> page =
        models.list(
            caller,
            new RecordListing(
                input.findText("NameContains"),
                input.findFrom("CreationTimeAfter"), // documented as greater than or equal
                input.findBefore("CreationTimeBefore"),
                input.sortBy(),
                order == null ? SortOrder.DESCENDING : order, // documented default
                tokens.open(caller, NAME, input),
                input.pageSize()));
    return Answer.ok(
        new Output()
            .list("Models", page.items(), ListModels::row)
            .text("NextToken", tokens.seal(caller, NAME, input, page.next()))
            .object());
  }

  private static JsonObject row(KeptRecord model) {
    return new Output()
        .text("ModelName", model.key().name())
        .text("ModelArn", model.key().arn().text())
        .time("CreationTime", model.createdAt())
        .object();
  }
}
