package waybill.cli.input;

import java.util.Set;
import waybill.wire.shape.Shape;

/**
 * Members that the contract has and the AWS CLI for which this command stands in (1.45.11) does not
 * know yet. They are accepted like all others, but samples and lists of members leave them out, so
 * that scripts which compare those see no difference. The list is empty again when the command
 * stands in for a newer one.
 */
final class NewerMembers {
  private static final Set<String> NAMES =
      Set.of(
          "ContainerDefinition.ContainerMetricsConfig",
          "DescribeModelCardRequest.IncludedData",
          "DescribeModelPackageInput.IncludedData",
          "ResourceConfig.InstancePreferences",
          "ResourceConfig.SelectedInstanceCount",
          "ResourceConfig.SelectedInstanceType");

  private NewerMembers() {}

  static boolean isShown(Shape.Structure shape, Shape.Member member) {
    return !NAMES.contains(shape.name() + "." + member.name());
  }
}
