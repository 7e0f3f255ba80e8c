package waybill.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.modelcard.ExportJob;
import waybill.registry.store.Position;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;

/**
 * Which export jobs of a card a caller wants listed. Times are exclusive bounds in whole
 * milliseconds.
 *
 * @param cardVersion only jobs that print this version; null for all
 * @param byState jobs of one state together, and then by name; else {@code sortBy} counts
 * @param order null for the newest first
 * @param after where the last page ended; null for the first page
 */
public record ExportJobListing(
    String card,
    @Nullable Integer cardVersion,
    @Nullable String nameContains,
    ExportJob.@Nullable State state,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore,
    boolean byState,
    SortBy sortBy,
    @Nullable SortOrder order,
    @Nullable Position after,
    int pageSize) {}
