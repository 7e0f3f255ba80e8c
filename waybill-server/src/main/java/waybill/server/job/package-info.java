/**
 * Does the transform jobs that are registered: {@link waybill.server.job.JobCrew} takes open jobs,
 * stages their containers, lets the engine of batch transform run, and keeps what proves the
 * outcome. It joins the engine, staging and runtimes, which do not know each other; what a job
 * means is theirs, and what becomes of its record is the registry's.
 */
@NullMarked
package waybill.server.job;

import org.jspecify.annotations.NullMarked;
