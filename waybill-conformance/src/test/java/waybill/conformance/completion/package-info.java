/**
 * Tab, pressed in real shells at real terminals. A shell that is not installed skips its tests with
 * the reason; bash is everywhere.
 */
@NullMarked
package waybill.conformance.completion;

import org.jspecify.annotations.NullMarked;
