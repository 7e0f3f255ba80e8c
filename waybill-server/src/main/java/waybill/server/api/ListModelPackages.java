package waybill.server.api;

import org.jspecify.annotations.Nullable;
import waybill.registry.ModelPackages;
import waybill.registry.PackageListing;
import waybill.registry.Page;
import waybill.registry.group.GroupRef;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.PackageSummary;
import waybill.registry.store.PackageQuery.Kind;

/** Wire meets registry for {@code ListModelPackages}. */
final class ListModelPackages implements ServedOperation {
  private static final String NAME = "ListModelPackages";

  private final ModelPackages packages;
  private final PageTokens tokens;
  private final AnswerShapes shapes;

  ListModelPackages(ModelPackages packages, PageTokens tokens, AnswerShapes shapes) {
    this.packages = packages;
    this.tokens = tokens;
    this.shapes = shapes;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Page<PackageSummary> page = packages.list(caller, listing(caller, input));
    return Answer.ok(
        new Output()
            .list(
                "ModelPackageSummaryList",
                page.items(),
                row -> ModelPackageJson.summary(row, shapes.modelPackageRow()))
            .text("NextToken", tokens.seal(caller, NAME, input, page.next()))
            .object());
  }

  private PackageListing listing(Caller caller, Input input) {
    String group = input.findText("ModelPackageGroupName");
    return new PackageListing(
        group == null ? null : GroupRef.parse(group),
        input.findText("NameContains"),
        input.findAfter("CreationTimeAfter"),
        input.findBefore("CreationTimeBefore"),
        ModelPackageJson.approvalStatus(input),
        kind(input.findText("ModelPackageType")),
        input.sortBy(),
        input.findSortOrder(),
        tokens.open(caller, NAME, input),
        input.pageSize());
  }

  private static @Nullable Kind kind(@Nullable String type) {
    return switch (type) {
      case null -> null;
      case "Versioned" -> Kind.VERSIONED;
      case "Unversioned" -> Kind.UNVERSIONED;
      default -> Kind.BOTH;
    };
  }
}
