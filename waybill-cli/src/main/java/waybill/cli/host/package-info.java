/**
 * The process around the command: environment, directory, streams, terminal, clock and pauses. It
 * is handed to whatever needs it, so that a test can run the whole command in a made-up place.
 * Nothing else in the command asks the JVM for any of these.
 */
@NullMarked
package waybill.cli.host;

import org.jspecify.annotations.NullMarked;
