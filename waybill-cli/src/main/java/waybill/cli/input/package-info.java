/**
 * From words to a request's parameters: files and URLs in place of values, JSON and the shorthand
 * notation, input from one JSON document, skeletons, and the checks before anything is sent. All of
 * it is driven by the contract's shapes. Messages are those of the AWS CLI, which show values as
 * Python writes them. Nothing here knows how a request is sent.
 */
@NullMarked
package waybill.cli.input;

import org.jspecify.annotations.NullMarked;
