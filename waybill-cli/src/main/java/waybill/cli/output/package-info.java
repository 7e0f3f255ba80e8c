/**
 * How results are shown: JSON, text and tables, in the layouts that scripts around the AWS CLI rely
 * on. A formatter takes a finished value and writes it; it knows neither where the value came from
 * nor which operation is modelled how. What goes to the terminal passes through {@link
 * waybill.cli.output.Sink}, which keeps memory bounded however large a result is.
 */
@NullMarked
package waybill.cli.output;

import org.jspecify.annotations.NullMarked;
