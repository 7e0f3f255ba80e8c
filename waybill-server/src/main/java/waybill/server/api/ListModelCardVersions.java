package waybill.server.api;

import waybill.registry.ModelCards;
import waybill.registry.Page;
import waybill.registry.identity.Caller;
import waybill.registry.modelcard.CardVersion;
import waybill.wire.shape.Shape;

/** Wire meets registry for {@code ListModelCardVersions}. */
final class ListModelCardVersions implements ServedOperation {
  private static final String NAME = "ListModelCardVersions";

  private final ModelCards cards;
  private final PageTokens tokens;
  private final Shape.Structure row;

  ListModelCardVersions(ModelCards cards, PageTokens tokens, Shape.Structure row) {
    this.cards = cards;
    this.tokens = tokens;
    this.row = row;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Page<CardVersion> page =
        cards.listVersions(
            caller,
            input.text("ModelCardName"),
            ListModelCards.listing(caller, input, tokens, NAME));
    return Answer.ok(
        new Output()
            .list("ModelCardVersionSummaryList", page.items(), card -> CardJson.row(card, row))
            .text("NextToken", tokens.seal(caller, NAME, input, page.next()))
            .object());
  }
}
