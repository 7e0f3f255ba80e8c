package waybill.registry.modelpackage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** What inference specifications may hold beyond what each member allows by itself. */
final class InferenceRules {
  /** The API's own limit of additional specifications in one package. */
  static final int ADDITIONAL_MAX = 15;

  private InferenceRules() {}

  /** The main specification describes its artifacts by the other members alone. */
  static void check(@Nullable Structure specification, S3Locations locations) {
    if (specification == null) {
      return;
    }
    if (anyContainerHas(specification, "AdditionalS3DataSource")) {
      refuse("AdditionalS3DataSource is not allowed in InferenceSpecification"); // boto3#4510
    }
    locations.checkSpecification(specification);
  }

  /** An unversioned package is deployed as it stands, so its specification must be complete. */
  static void checkUnversioned(Structure specification) {
    if (specification.find("SupportedTransformInstanceTypes").isEmpty()
        || specification.find("SupportedRealtimeInferenceInstanceTypes").isEmpty()) {
      refuse(
          "SupportedTransformInstanceTypes and SupportedRealtimeInferenceInstanceTypes must be"
              + " specified in InferenceSpecification when using non-versioned ModelPackages");
    }
    if (anyContainerHas(specification, "Environment")) { // wording quoted in public scripts
      refuse(
          "1 validation errors detected:Environment variable map cannot be specified when using"
              + " non-versioned ModelPackages");
    }
    if (anyContainerHas(specification, "ModelDataSource")) {
      refuse("ModelDataSource cannot be specified when using non-versioned ModelPackages");
    }
  }

  /** Additional specifications that come in: their names and where their data lies. */
  static void checkAdditional(List<Structure> specifications, S3Locations locations) {
    checkNames(specifications);
    specifications.forEach(locations::checkSpecification);
  }

  /** Additional specifications are chosen by name, so each name stands for one. */
  static void checkNames(List<Structure> specifications) {
    if (specifications.size() > ADDITIONAL_MAX) {
      refuse(
          "A model package can have at most "
              + ADDITIONAL_MAX
              + " AdditionalInferenceSpecifications, and this would make "
              + specifications.size());
    }
    Set<String> names = new HashSet<>();
    for (Structure specification : specifications) {
      String name = specification.findText("Name").orElse("");
      if (!names.add(name)) {
        refuse(
            "AdditionalInferenceSpecifications must have unique names, but two are called " + name);
      }
    }
  }

  private static boolean anyContainerHas(Structure specification, String member) {
    return specification.structures("Containers").stream()
        .anyMatch(container -> container.find(member).isPresent());
  }

  private static void refuse(String message) {
    throw new Refusal(new Invalid(message));
  }
}
