/** Answers of our own operations, laid out for people. */
@NullMarked
package waybill.cli.report;

import org.jspecify.annotations.NullMarked;
