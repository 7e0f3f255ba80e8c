package waybill.server.api;

import waybill.registry.Page;
import waybill.registry.RecordListing;
import waybill.registry.TransformJobListing;
import waybill.registry.TransformJobs;
import waybill.registry.identity.Caller;
import waybill.registry.record.KeptRecord;
import waybill.registry.store.SortOrder;
import waybill.wire.shape.Shape;

/** Wire meets registry for {@code ListTransformJobs}. */
final class ListTransformJobs implements ServedOperation {
  private static final String NAME = "ListTransformJobs";

  /** Documented for this list, unlike for those of packages. */
  private static final int DEFAULT_PAGE_SIZE = 10;

  private final TransformJobs jobs;
  private final PageTokens tokens;
  private final RecordJson records;
  private final Shape.Structure row;

  ListTransformJobs(
      TransformJobs jobs, PageTokens tokens, RecordJson records, Shape.Structure row) {
    this.jobs = jobs;
    this.tokens = tokens;
    this.records = records;
    this.row = row;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Page<KeptRecord> page = jobs.list(caller, listing(caller, input));
    return Answer.ok(
        new Output()
            .list("TransformJobSummaries", page.items(), job -> records.row(job, row))
            .text("NextToken", tokens.seal(caller, NAME, input, page.next()))
            .object());
  }

  private TransformJobListing listing(Caller caller, Input input) {
    SortOrder order = input.findSortOrder();
    return new TransformJobListing(
        new RecordListing(
            input.findText("NameContains"),
            input.findAfter("CreationTimeAfter"),
            input.findBefore("CreationTimeBefore"),
            input.sortBy(),
            order == null ? SortOrder.DESCENDING : order, // documented default
            tokens.open(caller, NAME, input),
            input.pageSize(DEFAULT_PAGE_SIZE)),
        input.findText("StatusEquals"),
        input.findAfter("LastModifiedTimeAfter"),
        input.findBefore("LastModifiedTimeBefore"));
  }
}
