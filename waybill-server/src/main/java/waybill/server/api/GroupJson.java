package waybill.server.api;

import java.util.Objects;
import java.util.Set;
import waybill.registry.group.GroupKey;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.identity.Arn;
import waybill.wire.json.JsonObject;
import waybill.wire.shape.Shape;

/** A group as the body of its describe answer, and back. A group is complete once it is made. */
final class GroupJson {
  private static final Set<String> TYPED =
      Set.of(
          "ModelPackageGroupName",
          "ModelPackageGroupArn",
          "ModelPackageGroupDescription",
          "CreationTime",
          "CreatedBy",
          "ModelPackageGroupStatus");

  private GroupJson() {}

  /** The describe answer or the row of a list: the members that this shape has, in its order. */
  static JsonObject of(ModelPackageGroup group, Shape.Structure shape) {
    return new Output()
        .text("ModelPackageGroupName", group.key().name())
        .text("ModelPackageGroupArn", group.key().arn().text())
        .text("ModelPackageGroupDescription", group.description())
        .time("CreationTime", group.createdAt())
        .json("CreatedBy", CreatorJson.of(group.createdBy()))
        .text("ModelPackageGroupStatus", "Completed")
        .all(group.carried())
        .inOrderOf(shape);
  }

  /** The group that a describe answer shows. */
  static ModelPackageGroup read(Input in) {
    return new ModelPackageGroup(
        Arn.parse(in.text("ModelPackageGroupArn")).flatMap(GroupKey::of).orElseThrow(),
        in.findText("ModelPackageGroupDescription"),
        Objects.requireNonNull(in.findAfter("CreationTime")),
        Objects.requireNonNull(CreatorJson.find(in, "CreatedBy")),
        in.carriedWithout(TYPED));
  }
}
