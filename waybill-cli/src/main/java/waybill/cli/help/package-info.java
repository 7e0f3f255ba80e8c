/**
 * What the command says about itself: pages for the program, its topics, the service, each
 * operation and each option, all with an example first. Operations, options, values and examples
 * come from the contract; pages about the command itself are texts among the resources. {@link
 * waybill.cli.help.HelpPages} makes a page, {@link waybill.cli.help.Screen} shows it. Nothing here
 * is loaded by a command that asks for no help.
 */
@NullMarked
package waybill.cli.help;

import org.jspecify.annotations.NullMarked;
