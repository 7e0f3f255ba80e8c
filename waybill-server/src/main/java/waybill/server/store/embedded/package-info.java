/**
 * The embedded store: the registry's state, the access keys and a few secrets in one SQLite
 * database of the data directory. The door is {@link waybill.server.store.embedded.EmbeddedStore};
 * all else is behind it. All writes go through one thread that commits them in groups, so that many
 * callers share one sync of the disk; reads have connections of their own. SQL texts and row
 * mapping know nothing of SQLite but its dialect; files, pragmas and failure handling are in the
 * classes that name it. Knows no HTTP and no wire types.
 */
@NullMarked
package waybill.server.store.embedded;

import org.jspecify.annotations.NullMarked;
