/**
 * JMESPath, the language of {@code --query}. The door is {@link waybill.cli.query.Query}: it
 * compiles an expression and applies it to a value. Grammar, functions and error texts are those of
 * {@code jmespath.py}, which the AWS CLI uses; {@code docs/adr/0050-own-jmespath.md} says why it is
 * our own. Nothing here knows operations or output.
 */
@NullMarked
package waybill.cli.query;

import org.jspecify.annotations.NullMarked;
