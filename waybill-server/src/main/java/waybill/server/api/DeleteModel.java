package waybill.server.api;

import waybill.registry.Models;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code DeleteModel}. */
final class DeleteModel implements ServedOperation {
  private final Models models;

  DeleteModel(Models models) {
    this.models = models;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    models.delete(caller, input.text("ModelName"));
    return Answer.EMPTY;
  }
}
