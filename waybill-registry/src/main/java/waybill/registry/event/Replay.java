package waybill.registry.event;

import waybill.registry.identity.Tenant;

/**
 * A wish that a sink be sent events again.
 *
 * @param id given by the store, in the order of wishes
 * @param owner whose events; those of others in between are left out
 * @param first the first sequence that is still to be sent
 * @param last the last one, not before the first
 */
public record Replay(long id, String sink, Tenant owner, long first, long last) {}
