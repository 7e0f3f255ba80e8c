/**
 * The launcher and its kit, judged with stand-ins for the programs. What matters is that a changed
 * jar is always what runs: the Java machine would not notice a start-up cache that belongs to an
 * older one. The real programs run through the same scripts elsewhere in this module.
 */
@NullMarked
package waybill.conformance.kit;

import org.jspecify.annotations.NullMarked;
