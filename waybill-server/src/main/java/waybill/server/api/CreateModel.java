package waybill.server.api;

import java.util.Set;
import waybill.registry.Models;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.model.NewModel;

/** Wire meets registry for {@code CreateModel}. */
final class CreateModel implements ServedOperation {
  /** Members that the registry decides on; all others are carried. */
  private static final Set<String> TYPED =
      Set.of("ModelName", "PrimaryContainer", "Containers", "Tags");

  private final Models models;

  CreateModel(Models models) {
    this.models = models;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Arn arn =
        models.create(
            caller,
            new NewModel(
                input.text("ModelName"),
                input.findStructure("PrimaryContainer"),
                input.structures("Containers"),
                input.tags("Tags"),
                input.carriedWithout(TYPED)));
    return Answer.ok(new Output().text("ModelArn", arn.text()).object());
  }
}
