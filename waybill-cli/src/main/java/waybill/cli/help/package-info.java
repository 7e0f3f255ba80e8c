/**
 * What the command says about itself: pages for the program, the service, each operation and
 * Waybill's own words, all with an example first. Options come from the contract. Pages are plain
 * text for standard output.
 */
@NullMarked
package waybill.cli.help;

import org.jspecify.annotations.NullMarked;
