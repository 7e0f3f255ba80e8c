package waybill.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.event.DeliveryState;
import waybill.registry.store.Position;

/**
 * Which deliveries to list; null leaves a filter out.
 *
 * @param resource the text of an ARN
 * @param since the earliest time
 * @param after the position behind which the page begins; null for the first page
 * @param limit at most so many rows, 1 or more
 */
public record EventListing(
    @Nullable String resource,
    @Nullable String sink,
    @Nullable DeliveryState state,
    @Nullable Instant since,
    @Nullable Position after,
    int limit) {}
