/**
 * The judges: tests that see Waybill only as its users do, through the built programs and their
 * sockets.
 *
 * <p>{@link waybill.conformance.RunningServer} is the door: it starts the packaged server in a data
 * directory of its own and can stop it, kill it and start it again. Classes whose names end in
 * {@code IT} run in Maven's phase {@code verify}, when all jars are packaged. No class of Waybill's
 * other modules is on the class path here, so nothing can be tested that a client could not see. A
 * judge that cannot run on a machine says so with the name of what is missing and is counted as
 * skipped, never as passed.
 */
@NullMarked
package waybill.conformance;

import org.jspecify.annotations.NullMarked;
