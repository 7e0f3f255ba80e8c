/**
 * The hash chain of the history: {@link waybill.registry.history.ChainLink} is what an entry adds
 * to it, {@link waybill.registry.history.Digest} what comes out. Every store chains its entries
 * with this code, so the same history has the same hashes everywhere. Knows texts, numbers and
 * digests alone: whoever checks a chain must be able to put into it what no store would have
 * written.
 */
@NullMarked
package waybill.registry.history;

import org.jspecify.annotations.NullMarked;
