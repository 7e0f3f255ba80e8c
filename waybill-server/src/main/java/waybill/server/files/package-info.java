/**
 * The data directory as files: credentials, endpoint, configuration. {@link
 * waybill.server.files.Disk} is every touch of them as one small step, so a test can fail or lose
 * any of the steps; {@link waybill.server.files.DurableFile} is the order of steps in which nothing
 * is ever half there. The database is not here: SQLite has its own layer below it.
 */
@NullMarked
package waybill.server.files;

import org.jspecify.annotations.NullMarked;
