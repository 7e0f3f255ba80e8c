/**
 * Kills the server in the middle of concurrent writes, many times, and looks each time whether it
 * kept its word. {@link waybill.conformance.crash.CrashIT} is the judge. Scribes write to the
 * server and note in diaries of their own what was acknowledged and what got no answer; an
 * inspection compares the restarted server with the diaries. Each resource is changed by one scribe
 * only, so a diary knows exactly which values are possible; groups are shared, so version numbers
 * are not.
 */
@NullMarked
package waybill.conformance.crash;

import org.jspecify.annotations.NullMarked;
