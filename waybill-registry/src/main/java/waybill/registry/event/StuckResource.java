package waybill.registry.event;

import java.time.Instant;
import waybill.registry.identity.Arn;

/**
 * A resource whose next event a sink did not take. Its later events wait behind that one; those of
 * other resources do not.
 *
 * @param sequence of the event that failed; all earlier ones of the resource were delivered
 * @param attempts how often it failed
 * @param retryAt not to be tried again before, in whole milliseconds
 */
public record StuckResource(Arn resource, long sequence, int attempts, Instant retryAt) {}
