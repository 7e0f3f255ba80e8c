package waybill.registry.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.record.KeptRecord;

/**
 * The algorithm that a package comes from, and the data of the model that it made.
 *
 * @param source a member of SourceAlgorithms
 */
public record SourceAlgorithm(Structure source) {
  private static final List<String> MODEL_DATA =
      List.of("ModelDataUrl", "ModelDataSource", "ModelDataETag");

  /** The algorithm in a package's SourceAlgorithmSpecification; the API allows exactly one. */
  public static Optional<SourceAlgorithm> of(Structure carried) {
    return carried
        .findStructure("SourceAlgorithmSpecification")
        .flatMap(found -> found.structures("SourceAlgorithms").stream().findFirst())
        .map(SourceAlgorithm::new);
  }

  /** The ARN that its name or ARN stands for, for a caller of this tenant. */
  public Arn arn(Tenant caller) {
    return arn(caller, source.findText("AlgorithmName").orElse(""));
  }

  /**
   * The ARN that the name or ARN of an algorithm stands for.
   *
   * @throws Refusal with Invalid when it begins like an ARN and is none
   */
  public static Arn arn(Tenant caller, String nameOrArn) {
    return nameOrArn.startsWith("arn:")
        ? Arn.parse(nameOrArn)
            .orElseThrow(() -> new Refusal(new Invalid("Invalid ARN: " + nameOrArn)))
        : caller.arn("algorithm/" + nameOrArn);
  }

  /**
   * The specification of a package from this algorithm: the algorithm's own, with the given model
   * data in its first container.
   *
   * @throws Refusal with Invalid when the algorithm tells no way to run its models
   */
  public Structure specification(KeptRecord algorithm) {
    Structure own =
        algorithm
            .members()
            .findStructure("InferenceSpecification")
            .orElseThrow(
                () ->
                    new Refusal(
                        new Invalid(
                            "Algorithm "
                                + algorithm.key().arn().text()
                                + " has no InferenceSpecification for a package to take over")));
    List<Document> containers = new ArrayList<>(own.structures("Containers"));
    containers.set(0, withModelData((Structure) containers.getFirst()));
    return own.with("Containers", new Sequence(containers));
  }

  private Structure withModelData(Structure container) {
    if (MODEL_DATA.stream().allMatch(name -> source.find(name).isEmpty())) {
      return container;
    }
    Structure changed = container.without(MODEL_DATA);
    for (String name : MODEL_DATA) {
      Structure before = changed;
      changed = source.find(name).map(value -> before.with(name, value)).orElse(before);
    }
    return changed;
  }
}
