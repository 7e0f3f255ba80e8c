/**
 * Model cards as resources of their own: what a version of one holds, what its content may be, and
 * the jobs that print it. {@link waybill.registry.modelcard.CardContent} checks content, here and
 * in packages; {@link waybill.registry.modelcard.CardPrinter} is the port to whatever makes the
 * document. Content is sensitive: nothing here puts it into words for a log.
 */
@NullMarked
package waybill.registry.modelcard;

import org.jspecify.annotations.NullMarked;
