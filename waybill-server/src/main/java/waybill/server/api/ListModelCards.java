package waybill.server.api;

import waybill.registry.CardListing;
import waybill.registry.ModelCards;
import waybill.registry.Page;
import waybill.registry.identity.Caller;
import waybill.registry.record.KeptRecord;
import waybill.wire.shape.Shape;

/** Wire meets registry for {@code ListModelCards}. */
final class ListModelCards implements ServedOperation {
  private static final String NAME = "ListModelCards";

  private final ModelCards cards;
  private final PageTokens tokens;
  private final RecordJson records;
  private final Shape.Structure row;

  ListModelCards(ModelCards cards, PageTokens tokens, RecordJson records, Shape.Structure row) {
    this.cards = cards;
    this.tokens = tokens;
    this.records = records;
    this.row = row;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Page<KeptRecord> page = cards.list(caller, listing(caller, input, tokens, NAME));
    return Answer.ok(
        new Output()
            .list("ModelCardSummaries", page.items(), card -> records.row(card, row))
            .text("NextToken", tokens.seal(caller, NAME, input, page.next()))
            .object());
  }

  /** What both lists of cards ask for. */
  static CardListing listing(Caller caller, Input input, PageTokens tokens, String operation) {
    return new CardListing(
        input.findText("NameContains"),
        input.findText("ModelCardStatus"),
        input.findAfter("CreationTimeAfter"),
        input.findBefore("CreationTimeBefore"),
        input.sortBy(),
        input.findSortOrder(),
        tokens.open(caller, operation, input),
        input.pageSize());
  }
}
