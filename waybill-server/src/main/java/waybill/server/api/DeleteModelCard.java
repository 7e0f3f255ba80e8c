package waybill.server.api;

import waybill.registry.ModelCards;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code DeleteModelCard}. */
final class DeleteModelCard implements ServedOperation {
  private final ModelCards cards;

  DeleteModelCard(ModelCards cards) {
    this.cards = cards;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    cards.delete(caller, input.text("ModelCardName"));
    return Answer.EMPTY;
  }
}
