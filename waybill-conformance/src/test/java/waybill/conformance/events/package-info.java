/**
 * Judges what the built server tells its event sinks: through kills, refusals and absences, every
 * event arrives, in order, and none is invented. The receiver is a real HTTP server.
 */
@NullMarked
package waybill.conformance.events;

import org.jspecify.annotations.NullMarked;
