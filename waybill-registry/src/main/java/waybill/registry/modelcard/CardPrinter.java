package waybill.registry.modelcard;

import java.io.IOException;
import waybill.registry.document.Document.Structure;

/** Makes documents for people out of cards. */
public interface CardPrinter {

  /**
   * A document that tells all of a card.
   *
   * @param card what is said of it beside its content
   * @param content its content, read
   * @return the bytes of a PDF
   * @throws IOException when none can be made
   */
  byte[] print(CardVersion card, Structure content) throws IOException;
}
