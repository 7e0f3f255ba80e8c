package waybill.registry.modelpackage;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Creator;

/**
 * A model package: what serves a model, how it was validated, who approved it and where it stands.
 * Members that the registry decides on are typed; all others are {@code carried} under their API
 * names, so that a describe answer is complete by construction.
 *
 * @param createdAt in whole milliseconds
 * @param modifiedAt of the last update, in whole milliseconds; null until the first one
 * @param approvalStatus null for an unversioned package, to which approval does not apply
 * @param registrationType the API's word, kept when given
 * @param customerMetadata in the order in which keys were first given
 * @param additionalInferenceSpecifications at most 15, each with a name of its own
 */
public record ModelPackage(
    PackageKey key,
    @Nullable String description,
    @Nullable String registrationType,
    Instant createdAt,
    Creator createdBy,
    @Nullable Instant modifiedAt,
    @Nullable Creator modifiedBy,
    PackageStatus status,
    List<StatusItem> validationStatuses,
    List<StatusItem> imageScanStatuses,
    @Nullable ApprovalStatus approvalStatus,
    @Nullable String approvalDescription,
    @Nullable LifeCycle lifeCycle,
    Map<String, String> customerMetadata,
    @Nullable Structure inferenceSpecification,
    List<Structure> additionalInferenceSpecifications,
    @Nullable String sourceUri,
    @Nullable ModelCard card,
    Structure carried) {

  public ModelPackage {
    validationStatuses = List.copyOf(validationStatuses);
    imageScanStatuses = List.copyOf(imageScanStatuses);
    customerMetadata = Collections.unmodifiableMap(new LinkedHashMap<>(customerMetadata));
    additionalInferenceSpecifications = List.copyOf(additionalInferenceSpecifications);
  }

  /**
   * This package at another point of its validation, which is no change by anybody.
   *
   * @param newScans how far the scans of its images are
   */
  public ModelPackage validated(
      PackageStatus newStatus, List<StatusItem> newStatuses, List<StatusItem> newScans) {
    return new ModelPackage(
        key,
        description,
        registrationType,
        createdAt,
        createdBy,
        modifiedAt,
        modifiedBy,
        newStatus,
        newStatuses,
        newScans,
        approvalStatus,
        approvalDescription,
        lifeCycle,
        customerMetadata,
        inferenceSpecification,
        additionalInferenceSpecifications,
        sourceUri,
        card,
        carried);
  }

  /** The profiles by which it is to be validated; none when it names none or wants none. */
  public List<Structure> validationProfiles() {
    boolean isSkipped = carried.findText("SkipModelValidation").filter("All"::equals).isPresent();
    return isSkipped
        ? List.of()
        : carried
            .findStructure("ValidationSpecification")
            .map(found -> found.structures("ValidationProfiles"))
            .orElse(List.of());
  }

  /** This package with these specifications in the place of its own. */
  public ModelPackage specified(@Nullable Structure specification, List<Structure> additional) {
    return new ModelPackage(
        key,
        description,
        registrationType,
        createdAt,
        createdBy,
        modifiedAt,
        modifiedBy,
        status,
        validationStatuses,
        imageScanStatuses,
        approvalStatus,
        approvalDescription,
        lifeCycle,
        customerMetadata,
        specification,
        additional,
        sourceUri,
        card,
        carried);
  }
}
