package waybill.registry.modelpackage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Creator;

/** What a caller wants changed on a version. Whatever is absent stays as it is. */
public record ModelPackageUpdate(
    @Nullable ApprovalStatus approvalStatus,
    @Nullable String registrationType,
    @Nullable String approvalDescription,
    Map<String, String> customerMetadata,
    List<String> customerMetadataToRemove,
    List<Structure> additionalInferenceSpecificationsToAdd,
    @Nullable Structure inferenceSpecification,
    @Nullable String sourceUri,
    @Nullable ModelCard card,
    @Nullable LifeCycle lifeCycle,
    @Nullable ClientToken clientToken) {

  public ModelPackageUpdate {
    customerMetadata = Collections.unmodifiableMap(new LinkedHashMap<>(customerMetadata));
    customerMetadataToRemove = List.copyOf(customerMetadataToRemove);
    additionalInferenceSpecificationsToAdd = List.copyOf(additionalInferenceSpecificationsToAdd);
  }

  /**
   * Passes an update whose members go together.
   *
   * @param locations of model data that are let in
   * @throws waybill.registry.problem.Refusal with Invalid for the first rule that is broken
   */
  public void check(S3Locations locations) {
    SourceUri.check(sourceUri, inferenceSpecification);
    InferenceRules.check(inferenceSpecification, locations);
    InferenceRules.checkAdditional(additionalInferenceSpecificationsToAdd, locations);
  }

  /** Whether it may change what containers the package has. */
  public boolean isOfContainers() {
    return inferenceSpecification != null
        || !additionalInferenceSpecificationsToAdd.isEmpty()
        || SourceUri.source(sourceUri).isPresent();
  }

  /** This update with the inference specification of the package that its SourceUri names. */
  public ModelPackageUpdate inheriting(@Nullable Structure inherited) {
    return new ModelPackageUpdate(
        approvalStatus,
        registrationType,
        approvalDescription,
        customerMetadata,
        customerMetadataToRemove,
        additionalInferenceSpecificationsToAdd,
        inherited,
        sourceUri,
        card,
        lifeCycle,
        clientToken);
  }

  /**
   * The package after the update.
   *
   * @throws waybill.registry.problem.Refusal with Invalid when the outcome would break a rule
   */
  public ModelPackage applyTo(ModelPackage old, Creator by, Instant at) {
    return new ModelPackage(
        old.key(),
        old.description(),
        or(registrationType, old.registrationType()),
        old.createdAt(),
        old.createdBy(),
        at,
        by,
        old.status(),
        old.validationStatuses(),
        old.imageScanStatuses(),
        or(approvalStatus, old.approvalStatus()),
        or(approvalDescription, old.approvalDescription()),
        or(lifeCycle, old.lifeCycle()),
        CustomerMetadata.merged(old.customerMetadata(), customerMetadataToRemove, customerMetadata),
        or(inferenceSpecification, old.inferenceSpecification()),
        withAdditional(old.additionalInferenceSpecifications()),
        or(sourceUri, old.sourceUri()),
        changedCard(old.card()),
        old.carried());
  }

  private List<Structure> withAdditional(List<Structure> present) {
    List<Structure> all = new ArrayList<>(present);
    all.addAll(additionalInferenceSpecificationsToAdd);
    InferenceRules.checkNames(all);
    return all;
  }

  private @Nullable ModelCard changedCard(@Nullable ModelCard present) {
    return card == null || present == null ? or(card, present) : present.changedBy(card);
  }

  private static <T> @Nullable T or(@Nullable T given, @Nullable T present) {
    return given == null ? present : given;
  }
}
