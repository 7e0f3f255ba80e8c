package waybill.server.api;

import java.util.Set;
import waybill.registry.Algorithms;
import waybill.registry.algorithm.NewAlgorithm;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code CreateAlgorithm}. */
final class CreateAlgorithm implements ServedOperation {
  private final Algorithms algorithms;

  CreateAlgorithm(Algorithms algorithms) {
    this.algorithms = algorithms;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Arn arn =
        algorithms.create(
            caller,
            new NewAlgorithm(
                input.text("AlgorithmName"),
                input.tags("Tags"),
                input.carriedWithout(Set.of("AlgorithmName", "Tags"))));
    return Answer.ok(new Output().text("AlgorithmArn", arn.text()).object());
  }
}
