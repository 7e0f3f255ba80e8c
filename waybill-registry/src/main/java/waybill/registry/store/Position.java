package waybill.registry.store;

import java.time.Instant;

/**
 * The place of a row in a list: all that any order needs to find the rows behind it, also when the
 * row itself has gone meanwhile.
 *
 * @param name of the group, of a version's group, or of the unversioned package
 * @param version 0 for groups and unversioned packages
 */
public record Position(Instant createdAt, String name, int version) {}
