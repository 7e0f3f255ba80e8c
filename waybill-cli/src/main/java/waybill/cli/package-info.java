/**
 * The {@code waybill} command. {@link waybill.cli.Main} connects it to its process; {@link
 * waybill.cli.CommandLine} runs one command line and can be called from a test. The way of a call:
 * words to options ({@code command}), options to a request ({@code input}), region and keys ({@code
 * profile}), signed and sent ({@code call}), searched ({@code query}), printed ({@code output}).
 * Every start pays for each class it loads, so this code has no lambdas, streams, regular
 * expressions or formatted strings.
 */
@NullMarked
package waybill.cli;

import org.jspecify.annotations.NullMarked;
