/**
 * The port to kept state. {@link waybill.registry.store.RegistryStore} reads and commits; a commit
 * is one transaction that also writes the history. Its contract is in the Javadoc and in the
 * contract suite that every store runs; nothing here knows SQL or files.
 */
@NullMarked
package waybill.registry.store;

import org.jspecify.annotations.NullMarked;
