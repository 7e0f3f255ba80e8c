package waybill.registry.difference;

import java.util.List;
import java.util.Set;

/** The parts that differences are told in, in this order. */
public enum Section {
  CONTAINERS("Containers"),
  ENVIRONMENT("Environment"),
  ARTIFACTS("Artifacts"),
  INFERENCE("Inference"),
  METRICS("Metrics"),
  DATA_QUALITY("DataQuality"),
  BIAS("Bias"),
  DRIFT_BASELINES("DriftBaselines"),
  MODEL_CARD("ModelCard"),
  METADATA("Metadata"),
  LIFE_CYCLE("LifeCycle"),
  APPROVAL("Approval"),
  VALIDATION("Validation"),
  OTHER("Other");

  private static final Set<String> ARTIFACT_MEMBERS =
      Set.of(
          "ModelDataUrl",
          "ModelDataSource",
          "ModelDataETag",
          "AdditionalS3DataSource",
          "AdditionalModelDataSources");
  private static final Set<String> CARD_METRICS =
      Set.of("training_metrics", "user_provided_training_metrics", "evaluation_details");

  private final String text;

  Section(String text) {
    this.text = text;
  }

  /** The word for it in answers. */
  public String text() {
    return text;
  }

  /** The section of a value, by the names of the members on the way to it. */
  static Section of(List<String> members) {
    return switch (members.getFirst()) {
      case "InferenceSpecification", "AdditionalInferenceSpecifications" -> ofInference(members);
      case "ModelMetrics" -> ofMetrics(members);
      case "DriftCheckBaselines" -> DRIFT_BASELINES;
      case "ModelCard" -> members.stream().anyMatch(CARD_METRICS::contains) ? METRICS : MODEL_CARD;
      case "CustomerMetadataProperties", "MetadataProperties" -> METADATA;
      case "ModelLifeCycle" -> LIFE_CYCLE;
      case "ModelApprovalStatus", "ApprovalDescription" -> APPROVAL;
      case "ModelPackageStatus", "ValidationSpecification", "SkipModelValidation" -> VALIDATION;
      default -> OTHER;
    };
  }

  private static Section ofInference(List<String> members) {
    if (!members.contains("Containers")) {
      return INFERENCE;
    }
    if (members.contains("Environment")) {
      return ENVIRONMENT;
    }
    return members.stream().anyMatch(ARTIFACT_MEMBERS::contains) ? ARTIFACTS : CONTAINERS;
  }

  private static Section ofMetrics(List<String> members) {
    return switch (members.size() > 1 ? members.get(1) : "") {
      case "ModelDataQuality" -> DATA_QUALITY;
      case "Bias" -> BIAS;
      default -> METRICS;
    };
  }
}
