/**
 * What the AWS CLI's texts owe to Python: how numbers and values are written, how numbers are read,
 * which words are called similar. Scripts read these texts, so the command writes the same ones.
 * Everything here is a pure function of its arguments. Nothing here knows the command or the API.
 */
@NullMarked
package waybill.cli.python;

import org.jspecify.annotations.NullMarked;
