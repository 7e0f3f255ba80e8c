package waybill.server.api;

import java.util.Map;
import waybill.registry.Algorithms;
import waybill.registry.Models;

/** The part of the table of operations that is about models and algorithms. */
final class ModelOperations {
  private ModelOperations() {}

  static Map<String, ServedOperation> of(
      Models models, Algorithms algorithms, PageTokens tokens, AnswerShapes shapes) {
    return Map.of(
        "CreateAlgorithm", new CreateAlgorithm(algorithms),
        "CreateModel", new CreateModel(models),
        "DeleteAlgorithm", new DeleteAlgorithm(algorithms),
        "DeleteModel", new DeleteModel(models),
        "DescribeAlgorithm", new DescribeAlgorithm(algorithms),
        "DescribeModel", new DescribeModel(models, shapes),
        "ListAlgorithms", new ListAlgorithms(algorithms, tokens),
        "ListModels", new ListModels(models, tokens));
  }
}
