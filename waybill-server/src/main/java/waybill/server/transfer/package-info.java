/**
 * Objects between files and stores, as a person at a terminal wants it: {@link
 * waybill.server.transfer.Upload}, {@link waybill.server.transfer.Download}, {@link
 * waybill.server.transfer.Listing} and {@link waybill.server.transfer.Removal}. All of them stream,
 * whatever the size, and know the port of stores but no store.
 */
@NullMarked
package waybill.server.transfer;

import org.jspecify.annotations.NullMarked;
