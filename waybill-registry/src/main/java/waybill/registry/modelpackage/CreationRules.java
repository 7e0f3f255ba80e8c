package waybill.registry.modelpackage;

import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.tag.TagRules;

/** The rules across members of a creation that need no look at stored state. */
public final class CreationRules {
  private CreationRules() {}

  /**
   * Passes a creation whose members go together.
   *
   * @param locations of model data that are let in
   * @throws Refusal with Invalid for the first rule that is broken
   */
  public static void check(NewModelPackage wanted, S3Locations locations) {
    checkNames(wanted);
    SourceUri.check(wanted.sourceUri(), wanted.inferenceSpecification());
    InferenceRules.check(wanted.inferenceSpecification(), locations);
    InferenceRules.checkAdditional(wanted.additionalInferenceSpecifications(), locations);
    locations.checkCarried(wanted.carried());
    if (wanted.name() != null) {
      checkUnversioned(wanted);
    } else if (!wanted.tags().isEmpty()) {
      refuse(TagRules.NOT_ON_VERSIONS);
    }
    TagRules.check(wanted.tags());
  }

  /**
   * Passes a creation after it took over a specification: what an unversioned package may not say
   * itself does not come from an algorithm either.
   *
   * @throws Refusal with Invalid for the first rule that is broken
   */
  public static void checkInherited(NewModelPackage filled) {
    @Nullable Structure specification = filled.inferenceSpecification();
    if (filled.name() != null && specification != null) {
      InferenceRules.checkUnversioned(specification);
    }
  }

  /** Wording of both sentences: moto#7165, whose author ran them against the service. */
  private static void checkNames(NewModelPackage wanted) {
    if (wanted.name() != null && wanted.group() != null) {
      refuse(
          "Both ModelPackageName and ModelPackageGroupName are provided in the input. Cannot"
              + " determine which one to use.");
    }
    if (wanted.name() == null && wanted.group() == null) {
      refuse("Missing ARN");
    }
  }

  private static void checkUnversioned(NewModelPackage wanted) {
    if (wanted.sourceUri() != null) {
      refuse("SourceUri cannot be specified when using non-versioned ModelPackages");
    }
    @Nullable Structure specification = wanted.inferenceSpecification();
    if (specification != null) {
      InferenceRules.checkUnversioned(specification);
    } else if (wanted.carried().find("SourceAlgorithmSpecification").isEmpty()) {
      refuse(
          "InferenceSpecification or SourceAlgorithmSpecification must be specified when using"
              + " non-versioned ModelPackages");
    }
  }

  private static void refuse(String message) {
    throw new Refusal(new Invalid(message));
  }
}
