package waybill.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.Position;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;

/**
 * Which cards, or versions of a card, a caller wants listed. Times are exclusive bounds in whole
 * milliseconds.
 *
 * @param nameContains a part of the card's name; of no effect on versions
 * @param sortBy of no effect on versions, which have the order of their numbers
 * @param order null for the newest first
 * @param after where the last page ended; null for the first page
 */
public record CardListing(
    @Nullable String nameContains,
    @Nullable String status,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore,
    SortBy sortBy,
    @Nullable SortOrder order,
    @Nullable Position after,
    int pageSize) {}
