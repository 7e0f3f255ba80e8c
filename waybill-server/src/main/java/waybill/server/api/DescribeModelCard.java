package waybill.server.api;

import waybill.registry.ModelCards;
import waybill.registry.identity.Caller;
import waybill.registry.store.Rendering;

/** Wire meets registry for {@code DescribeModelCard}; sends what is kept. */
final class DescribeModelCard implements ServedOperation {
  private final ModelCards cards;

  DescribeModelCard(ModelCards cards) {
    this.cards = cards;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Rendering kept =
        cards
            .describe(caller, input.text("ModelCardName"), input.findWhole("ModelCardVersion"))
            .rendering();
    return "MetadataOnly".equals(input.findText("IncludedData"))
        ? Answer.ok(MetadataOnly.ofCard(StrictJson.object(kept.text())))
        : Answer.ok(kept.bytes());
  }
}
