package waybill.registry.store;

import java.time.Instant;
import waybill.registry.identity.Caller;

/**
 * Who does what and when: every change in a commit is recorded under its act.
 *
 * @param operation the API's operation, for example {@code UpdateModelPackage}
 * @param at the time of the commit, in whole milliseconds
 */
public record Act(Caller caller, String operation, Instant at) {}
