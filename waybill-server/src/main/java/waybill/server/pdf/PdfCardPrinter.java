package waybill.server.pdf;

import java.io.IOException;
import java.time.Instant;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Creator;
import waybill.registry.modelcard.CardPrinter;
import waybill.registry.modelcard.CardVersion;

/**
 * Prints a card as plain pages: what it is, then its sections in their order. The same card gives
 * the same pages. May be used from any thread.
 */
public final class PdfCardPrinter implements CardPrinter {
  private static final float TITLE_SIZE = 18;

  @Override
  public byte[] print(CardVersion card, Structure content) throws IOException {
    try (PageWriter pages = new PageWriter("Model card " + card.key().name())) {
      pages.paragraph("Model card " + card.key().name(), TITLE_SIZE, 0);
      pages.space(6);
      Sheet sheet = new Sheet(pages);
      sheet.fact("Version", Integer.toString(card.version()));
      sheet.fact("Status", card.status());
      sheet.fact("Risk rating", riskRating(content));
      sheet.fact("ARN", card.key().arn().text());
      sheet.fact("Created", when(card.createdAt(), card.createdBy()));
      Creator by = card.modifiedBy();
      if (by != null) {
        sheet.fact("This version made", when(card.madeAt(), by));
      }
      sheet.sections(content);
      if (pages.hasUnknown()) {
        pages.space(12);
        pages.paragraph(
            PageWriter.UNKNOWN
                + " stands for characters that the font of this document does not have; the card"
                + " itself has them.",
            Sheet.TEXT_SIZE,
            0);
      }
      return pages.finished();
    }
  }

  private static String riskRating(Structure content) {
    return content
        .findStructure("intended_uses")
        .flatMap(uses -> uses.findText("risk_rating"))
        .orElse("not given");
  }

  private static String when(Instant at, Creator by) {
    return at + " by " + by.arn();
  }
}
