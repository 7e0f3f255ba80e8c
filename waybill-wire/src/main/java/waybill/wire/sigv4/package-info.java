/**
 * Signature Version 4: one canonical form, used by the command to sign and by the server to check.
 */
@NullMarked
package waybill.wire.sigv4;

import org.jspecify.annotations.NullMarked;
