package waybill.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Caller;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKind;
import waybill.registry.store.Position;
import waybill.registry.store.Reads;
import waybill.registry.store.RecordQuery;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;

/**
 * Which kept resources a caller wants listed. Times are exclusive bounds in whole milliseconds.
 *
 * @param after where the last page ended; null for the first page
 */
public record RecordListing(
    @Nullable String nameContains,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore,
    SortBy sortBy,
    SortOrder order,
    @Nullable Position after,
    int pageSize) {

  /** The page of the caller's resources of this kind. */
  Page<KeptRecord> page(Reads reads, Caller caller, RecordKind kind) {
    List<KeptRecord> found = read(reads, caller, kind, null, after, pageSize + 1);
    return Page.of(found, pageSize, row -> new Position(row.createdAt(), row.key().name(), 0));
  }

  /**
   * Some of the caller's resources of this kind, whatever the size of the page.
   *
   * @param begin behind which they begin; null for the first ones
   */
  List<KeptRecord> read(
      Reads reads,
      Caller caller,
      RecordKind kind,
      @Nullable String status,
      @Nullable Position begin,
      int limit) {
    return reads.findRecords(
        new RecordQuery(
            kind,
            caller.tenant(),
            "",
            nameContains,
            status,
            createdAfter,
            createdBefore,
            sortBy,
            order,
            begin,
            limit));
  }
}
