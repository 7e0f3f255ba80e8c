package waybill.server.api;

import waybill.registry.ModelCards;
import waybill.registry.NewModelCard;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.modelcard.CardKind;

/** Wire meets registry for {@code CreateModelCard}. */
final class CreateModelCard implements ServedOperation {
  private final ModelCards cards;

  CreateModelCard(ModelCards cards) {
    this.cards = cards;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Arn arn =
        cards.create(
            caller,
            new NewModelCard(
                input.text("ModelCardName"),
                CardJson.checked(CardKind.STAND_ALONE, "Content", input.text("Content")),
                input.text("ModelCardStatus"),
                input.findStructure("SecurityConfig"),
                input.tags("Tags")));
    return Answer.ok(new Output().text("ModelCardArn", arn.text()).object());
  }
}
