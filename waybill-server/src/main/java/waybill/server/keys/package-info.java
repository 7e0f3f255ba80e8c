/**
 * Who may sign: joins the signature check of the wire with the registry's access keys and yields a
 * {@link waybill.registry.identity.Caller}. Also makes the first key of a new data directory and
 * writes it in the form that AWS clients read. Does not decide what a caller may do.
 */
@NullMarked
package waybill.server.keys;

import org.jspecify.annotations.NullMarked;
