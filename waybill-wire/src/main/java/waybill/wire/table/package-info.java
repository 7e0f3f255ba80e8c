/**
 * The compiled contract as bytes. The build writes the table from the Smithy files; {@link
 * waybill.wire.table.ContractTable} finds operations, shapes and texts in it, and a {@link
 * waybill.wire.table.TableCursor} reads their records. What the records mean is the business of
 * {@code waybill.wire.operation} and {@code waybill.wire.shape}, which decode one only when
 * somebody asks: the command reads this table at every start.
 */
@NullMarked
package waybill.wire.table;

import org.jspecify.annotations.NullMarked;
