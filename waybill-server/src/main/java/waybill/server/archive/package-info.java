/**
 * Reads a gzip-compressed tar as a stream, in bounded memory, and refuses what the rules of staging
 * refuse. {@link waybill.server.archive.ArchiveReader} is the door; what becomes of the members is
 * the business of an {@link waybill.server.archive.ArchiveVisitor}, so that writing, previewing and
 * looking for dangers all see the same members. It knows neither files nor object stores.
 */
@NullMarked
package waybill.server.archive;

import org.jspecify.annotations.NullMarked;
