/**
 * How the command gives up: one exception that carries the text for standard error and the exit
 * code. Everything in the command may throw it; only the main program catches it. The framing (an
 * empty line first, or the usage block) is decided here, so that it is the same everywhere.
 */
@NullMarked
package waybill.cli.failure;

import org.jspecify.annotations.NullMarked;
