/**
 * What Tab offers in bash, zsh and fish. The shells hand over the line as it was typed and print
 * what comes back; all knowledge is here: {@link waybill.cli.complete.Completions} says which words
 * may stand at the cursor, from the contract, the configuration, the files and, for names of
 * resources, the server. Nothing here ever complains: who presses Tab has not asked anything yet.
 * No other package needs this one, and only the words {@code completion} and {@code complete} load
 * it.
 */
@NullMarked
package waybill.cli.complete;

import org.jspecify.annotations.NullMarked;
