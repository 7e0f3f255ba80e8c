package waybill.server.api;

import waybill.registry.Algorithms;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code DescribeAlgorithm}; sends what is kept. */
final class DescribeAlgorithm implements ServedOperation {
  private final Algorithms algorithms;

  DescribeAlgorithm(Algorithms algorithms) {
    this.algorithms = algorithms;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    return Answer.ok(algorithms.describe(caller, input.text("AlgorithmName")).rendering().bytes());
  }
}
