package waybill.server.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.LifeCycle;
import waybill.registry.modelpackage.ModelCard;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelpackage.PackageKey.Unversioned;
import waybill.registry.modelpackage.PackageKey.Version;
import waybill.registry.modelpackage.PackageStatus;
import waybill.registry.modelpackage.PackageSummary;
import waybill.registry.modelpackage.StatusItem;
import waybill.wire.json.JsonObject;
import waybill.wire.shape.Shape;

/**
 * A model package as the body of its describe answer, and back. The members named here are those
 * that the registry decides on; all others pass through as they came.
 */
final class ModelPackageJson {
  private static final Set<String> TYPED =
      Set.of(
          "ModelPackageName",
          "ModelPackageGroupName",
          "ModelPackageVersion",
          "ModelPackageRegistrationType",
          "ModelPackageArn",
          "ModelPackageDescription",
          "CreationTime",
          "InferenceSpecification",
          "ModelPackageStatus",
          "ModelPackageStatusDetails",
          "ModelApprovalStatus",
          "CreatedBy",
          "LastModifiedTime",
          "LastModifiedBy",
          "ApprovalDescription",
          "CustomerMetadataProperties",
          "AdditionalInferenceSpecifications",
          "SourceUri",
          "ModelCard",
          "ModelLifeCycle");

  private ModelPackageJson() {}

  /** The describe answer, its members in the order of this shape. */
  static JsonObject describe(ModelPackage p, Shape.Structure shape) {
    return named(p.key())
        .text("ModelPackageRegistrationType", p.registrationType())
        .text("ModelPackageDescription", p.description())
        .time("CreationTime", p.createdAt())
        .structure("InferenceSpecification", p.inferenceSpecification())
        .text("ModelPackageStatus", p.status().text())
        .json("ModelPackageStatusDetails", statusDetails(p))
        .text("ModelApprovalStatus", text(p.approvalStatus()))
        .json("CreatedBy", CreatorJson.of(p.createdBy()))
        .time("LastModifiedTime", p.modifiedAt())
        .json("LastModifiedBy", CreatorJson.of(p.modifiedBy()))
        .text("ApprovalDescription", p.approvalDescription())
        .textMapUnlessEmpty("CustomerMetadataProperties", p.customerMetadata())
        .listUnlessEmpty(
            "AdditionalInferenceSpecifications",
            p.additionalInferenceSpecifications(),
            Documents::json)
        .text("SourceUri", p.sourceUri())
        .json("ModelCard", card(p.card()))
        .json("ModelLifeCycle", lifeCycle(p.lifeCycle()))
        .all(p.carried())
        .inOrderOf(shape);
  }

  /** The package that a describe answer shows. */
  static ModelPackage read(Input in) {
    Input details = Objects.requireNonNull(in.find("ModelPackageStatusDetails"));
    return new ModelPackage(
        Arn.parse(in.text("ModelPackageArn")).flatMap(PackageKey::of).orElseThrow(),
        in.findText("ModelPackageDescription"),
        in.findText("ModelPackageRegistrationType"),
        Objects.requireNonNull(in.findAfter("CreationTime")),
        Objects.requireNonNull(CreatorJson.find(in, "CreatedBy")),
        in.findAfter("LastModifiedTime"),
        CreatorJson.find(in, "LastModifiedBy"),
        Words.read(PackageStatus.values(), PackageStatus::text, in.text("ModelPackageStatus")),
        statusItems(details, "ValidationStatuses"),
        statusItems(details, "ImageScanStatuses"),
        approvalStatus(in),
        in.findText("ApprovalDescription"),
        lifeCycle(in),
        in.textMap("CustomerMetadataProperties"),
        in.findStructure("InferenceSpecification"),
        in.structures("AdditionalInferenceSpecifications"),
        in.findText("SourceUri"),
        card(in),
        in.carriedWithout(TYPED));
  }

  /** A row of a list, its members in the order of this shape. */
  static JsonObject summary(PackageSummary row, Shape.Structure shape) {
    return named(row.key())
        .text("ModelPackageRegistrationType", row.registrationType())
        .text("ModelPackageDescription", row.description())
        .time("CreationTime", row.createdAt())
        .text("ModelPackageStatus", row.status().text())
        .text("ModelApprovalStatus", text(row.approvalStatus()))
        .json("ModelLifeCycle", lifeCycle(row.lifeCycle()))
        .inOrderOf(shape);
  }

  static @Nullable ApprovalStatus approvalStatus(Input in) {
    return Words.find(
        ApprovalStatus.values(), ApprovalStatus::text, in.findText("ModelApprovalStatus"));
  }

  static @Nullable LifeCycle lifeCycle(Input in) {
    Input found = in.find("ModelLifeCycle");
    return found == null
        ? null
        : new LifeCycle(
            found.text("Stage"), found.text("StageStatus"), found.findText("StageDescription"));
  }

  static @Nullable ModelCard card(Input in) {
    Input found = in.find("ModelCard");
    return found == null
        ? null
        : new ModelCard(found.findText("ModelCardContent"), found.findText("ModelCardStatus"));
  }

  /** What identifies a package; a version shows no name of its own, as the service has it. */
  private static Output named(PackageKey key) {
    Output out = new Output();
    switch (key) {
      case Unversioned(_, var name) -> out.text("ModelPackageName", name);
      case Version(var group, var number) ->
          out.text("ModelPackageGroupName", group.name()).whole("ModelPackageVersion", number);
    }
    return out.text("ModelPackageArn", key.arn().text());
  }

  private static JsonObject statusDetails(ModelPackage p) {
    return new Output()
        .list("ValidationStatuses", p.validationStatuses(), ModelPackageJson::statusItem)
        .list("ImageScanStatuses", p.imageScanStatuses(), ModelPackageJson::statusItem)
        .object();
  }

  private static JsonObject statusItem(StatusItem item) {
    return new Output()
        .text("Name", item.name())
        .text("Status", item.state().text())
        .text("FailureReason", item.failureReason())
        .object();
  }

  private static List<StatusItem> statusItems(Input details, String name) {
    return details.items(name).stream()
        .map(
            item ->
                new StatusItem(
                    item.text("Name"),
                    Words.read(
                        StatusItem.State.values(), StatusItem.State::text, item.text("Status")),
                    item.findText("FailureReason")))
        .toList();
  }

  private static @Nullable String text(@Nullable ApprovalStatus status) {
    return status == null ? null : status.text();
  }

  static @Nullable JsonObject lifeCycle(@Nullable LifeCycle lifeCycle) {
    return lifeCycle == null
        ? null
        : new Output()
            .text("Stage", lifeCycle.stage())
            .text("StageStatus", lifeCycle.stageStatus())
            .text("StageDescription", lifeCycle.stageDescription())
            .object();
  }

  private static @Nullable JsonObject card(@Nullable ModelCard card) {
    return card == null
        ? null
        : new Output()
            .text("ModelCardContent", card.content())
            .text("ModelCardStatus", card.status())
            .object();
  }
}
