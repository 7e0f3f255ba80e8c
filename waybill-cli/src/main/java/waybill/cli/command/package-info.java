/**
 * The words of the command line: which options exist, how they are told apart, what is said about
 * those that do not fit. Options of an operation come from the contract's shapes and are never
 * listed by hand. Three parsers run one after the other, each over what the one before left: global
 * options with the command, the operation, the operation's own options. Values are only collected
 * here; {@code input} gives them meaning.
 */
@NullMarked
package waybill.cli.command;

import org.jspecify.annotations.NullMarked;
