package waybill.registry.modelpackage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.group.GroupRef;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.tag.Tag;

/**
 * What a caller wants registered. Its constraints have been checked; the rules across members are
 * {@link CreationRules}.
 *
 * @param name of an unversioned package
 * @param group in which the package becomes the next version
 * @param carried members that are only kept and returned, under their API names
 */
public record NewModelPackage(
    @Nullable String name,
    @Nullable GroupRef group,
    @Nullable String description,
    @Nullable String registrationType,
    List<Tag> tags,
    @Nullable ApprovalStatus approvalStatus,
    @Nullable LifeCycle lifeCycle,
    Map<String, String> customerMetadata,
    @Nullable Structure inferenceSpecification,
    List<Structure> additionalInferenceSpecifications,
    @Nullable String sourceUri,
    @Nullable ModelCard card,
    Structure carried,
    @Nullable ClientToken clientToken) {

  public NewModelPackage {
    tags = List.copyOf(tags);
    customerMetadata = Collections.unmodifiableMap(new LinkedHashMap<>(customerMetadata));
    additionalInferenceSpecifications = List.copyOf(additionalInferenceSpecifications);
  }

  /** This wish with the inference specification of the package that its SourceUri names. */
  public NewModelPackage inheriting(@Nullable Structure inherited) {
    return changed(inherited, carried);
  }

  /** This wish with the storage type of its group's configuration, unless it has its own. */
  public NewModelPackage inGroup(ModelPackageGroup found) {
    return found
        .carried()
        .findStructure("ManagedConfiguration")
        .flatMap(configuration -> configuration.find("ManagedStorageType"))
        .filter(_ -> carried.find("ManagedStorageType").isEmpty())
        .map(type -> changed(inferenceSpecification, carried.with("ManagedStorageType", type)))
        .orElse(this);
  }

  private NewModelPackage changed(@Nullable Structure newSpecification, Structure newCarried) {
    return new NewModelPackage(
        name,
        group,
        description,
        registrationType,
        tags,
        approvalStatus,
        lifeCycle,
        customerMetadata,
        newSpecification,
        additionalInferenceSpecifications,
        sourceUri,
        card,
        newCarried,
        clientToken);
  }
}
