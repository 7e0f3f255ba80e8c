/**
 * Checkpoints of the history: from time to time the newest entry's number and hash are signed and
 * appended to a file outside the database, so that nobody can change older entries and compute the
 * chain anew without being found. {@link waybill.server.audit.CheckpointKeeper} writes them while a
 * server runs, {@link waybill.server.audit.CheckpointFile} reads them for {@code waybill audit}.
 * Knows neither the registry nor a store: who joins them hands in numbers and hashes.
 */
@NullMarked
package waybill.server.audit;

import org.jspecify.annotations.NullMarked;
