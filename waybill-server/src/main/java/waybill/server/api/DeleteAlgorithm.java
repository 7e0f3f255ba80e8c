package waybill.server.api;

import waybill.registry.Algorithms;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code DeleteAlgorithm}. */
final class DeleteAlgorithm implements ServedOperation {
  private final Algorithms algorithms;

  DeleteAlgorithm(Algorithms algorithms) {
    this.algorithms = algorithms;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    algorithms.delete(caller, input.text("AlgorithmName"));
    return Answer.EMPTY;
  }
}
