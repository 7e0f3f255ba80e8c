package waybill.registry.event;

import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Arn;

/**
 * Which events to list.
 *
 * @param resource only those of this one; null for all
 * @param from the least sequence
 * @param before the sequence in front of which the page begins
 * @param limit at most so many rows, 1 or more
 */
public record EventQuery(@Nullable Arn resource, long from, long before, int limit) {}
