/**
 * Signature Version 4: one canonical form, used by the command to sign and by the server to check.
 * The doors are {@link waybill.wire.sigv4.Signer} and {@link waybill.wire.sigv4.SignatureCheck};
 * whatever they share is private to this package, so the two cannot drift apart. Knows nothing of
 * accounts, sockets or key stores: it is handed credentials and the time. What the command runs
 * through keeps clear of regular expressions, lambdas, date formatters and concatenation by
 * invokedynamic, each of which would cost its start several milliseconds.
 */
@NullMarked
package waybill.wire.sigv4;

import org.jspecify.annotations.NullMarked;
