package waybill.server.api;

import waybill.registry.ModelCards;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.modelcard.CardKind;

/** Wire meets registry for {@code UpdateModelCard}. */
final class UpdateModelCard implements ServedOperation {
  private final ModelCards cards;

  UpdateModelCard(ModelCards cards) {
    this.cards = cards;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    String content = input.findText("Content");
    if (content != null) {
      CardJson.checked(CardKind.STAND_ALONE, "Content", content);
    }
    Arn arn =
        cards.update(
            caller, input.text("ModelCardName"), content, input.findText("ModelCardStatus"));
    return Answer.ok(new Output().text("ModelCardArn", arn.text()).object());
  }
}
