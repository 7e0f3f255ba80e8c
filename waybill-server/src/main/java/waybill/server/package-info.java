/**
 * The server process: reads its configuration, wires its parts in one file, starts, waits, and
 * stops in reverse. Nothing else may build parts.
 */
@NullMarked
package waybill.server;

import org.jspecify.annotations.NullMarked;
