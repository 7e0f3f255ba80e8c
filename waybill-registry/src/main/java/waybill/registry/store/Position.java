package waybill.registry.store;

import java.time.Instant;

/**
 * The place of a row in a list: all that any order needs to find the rows behind it, also when the
 * row itself has gone meanwhile.
 *
 * @param name of the group, of a version's group, of the unversioned package or kept resource
 * @param version 0 for all but versions of groups
 */
public record Position(Instant createdAt, String name, int version) {}
