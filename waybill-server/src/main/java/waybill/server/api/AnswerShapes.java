package waybill.server.api;

import java.util.Objects;
import waybill.wire.operation.Contract;
import waybill.wire.shape.Shape;

/** The shapes of the answers that follow the contract's order of members. */
record AnswerShapes(
    Shape.Structure modelPackage,
    Shape.Structure modelPackageRow,
    Shape.Structure modelPackageInBatch,
    Shape.Structure group,
    Shape.Structure groupRow,
    Shape.Structure model,
    Shape.Structure transformJob) {

  static AnswerShapes of(Contract contract) {
    return new AnswerShapes(
        output(contract, "DescribeModelPackage"),
        row(contract, "ListModelPackages", "ModelPackageSummaryList"),
        row(contract, "BatchDescribeModelPackage", "ModelPackageSummaries"),
        output(contract, "DescribeModelPackageGroup"),
        row(contract, "ListModelPackageGroups", "ModelPackageGroupSummaryList"),
        output(contract, "DescribeModel"),
        output(contract, "DescribeTransformJob"));
  }

  private static Shape.Structure output(Contract contract, String operation) {
    return Objects.requireNonNull(
        Objects.requireNonNull(contract.operation(operation), operation).output(), operation);
  }

  /** The shape of the rows in a member of an operation's answer. */
  static Shape.Structure row(Contract contract, String operation, String member) {
    Shape rows =
        Objects.requireNonNull(output(contract, operation).member(member), member).target();
    Shape row =
        switch (rows) {
          case Shape.ListOf list -> list.element();
          case Shape.MapOf map -> map.value();
          default -> throw new IllegalStateException(member + " holds no rows.");
        };
    return (Shape.Structure) row;
  }
}
