/**
 * Compiles the Smithy contract of the API into the tables that the wire module carries. The door is
 * {@link waybill.contract.ContractCompiler}, which the build runs before it compiles the wire
 * module; nothing of this package is on the class path of a running program. The layout of the
 * tables is described in {@link waybill.contract.TableWriter}; its reader is the package {@code
 * waybill.wire.table}. A contract that is wrong or incomplete stops the build with all complaints
 * at once.
 */
@NullMarked
package waybill.contract;

import org.jspecify.annotations.NullMarked;
