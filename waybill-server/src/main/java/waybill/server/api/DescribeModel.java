package waybill.server.api;

import waybill.registry.Models;
import waybill.registry.identity.Caller;
import waybill.registry.store.Rendering;

/** Wire meets registry for {@code DescribeModel}; leaves out what is kept for running alone. */
final class DescribeModel implements ServedOperation {
  private final Models models;
  private final AnswerShapes shapes;

  DescribeModel(Models models, AnswerShapes shapes) {
    this.models = models;
    this.shapes = shapes;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Rendering kept = models.describe(caller, input.text("ModelName")).rendering();
    return Answer.ok(Output.inOrder(shapes.model(), StrictJson.object(kept.text()).members()));
  }
}
