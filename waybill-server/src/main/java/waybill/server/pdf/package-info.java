/**
 * Model cards as PDF. {@link waybill.server.pdf.PdfCardPrinter} is the door; the rest lays out text
 * in lines and pages and knows nothing of cards. Only this package names PDFBox.
 */
@NullMarked
package waybill.server.pdf;

import org.jspecify.annotations.NullMarked;
