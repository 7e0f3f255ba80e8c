/**
 * How results are shown: JSON, text and tables, in the layouts that scripts around the AWS CLI rely
 * on. A formatter takes a finished value and writes it; it knows neither where the value came from
 * nor which operation is modelled how. A list in it may be larger than memory, so formatters walk
 * over items and keep none. What goes to the terminal passes through {@link
 * waybill.cli.output.Sink}, which sends it in chunks.
 */
@NullMarked
package waybill.cli.output;

import org.jspecify.annotations.NullMarked;
