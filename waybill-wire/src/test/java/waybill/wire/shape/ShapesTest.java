package waybill.wire.shape;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import waybill.wire.operation.Contract;

final class ShapesTest {
  private final Shape.Structure create = input("CreateModelPackage");

  @Test
  void text_whenConstrained_tellsLengthAndPattern() {
    Shape.Text name = (Shape.Text) target(create, "ModelPackageName");

    assertThat(name.name()).isEqualTo("EntityName");
    assertThat(name.length()).isEqualTo(new Shape.Bounds(1L, 63L));
    assertThat(name.pattern()).isEqualTo("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$");
    assertThat(name.values()).isEmpty();
    assertThat(name.sensitive()).isFalse();
  }

  @Test
  void text_whenAnEnum_tellsTheWordsInContractOrder() {
    Shape.Text approval = (Shape.Text) target(create, "ModelApprovalStatus");

    assertThat(approval.values()).containsExactly("Approved", "Rejected", "PendingManualApproval");
    assertThat(approval.hasValue("Approved")).isTrue();
    assertThat(approval.hasValue("approved")).isFalse();
    assertThat(approval.instanceType()).isFalse();
  }

  @Test
  void text_whenItNamesMachines_saysSo() {
    Shape.Structure specification = (Shape.Structure) target(create, "InferenceSpecification");
    Shape.ListOf types =
        (Shape.ListOf) target(specification, "SupportedRealtimeInferenceInstanceTypes");

    assertThat(((Shape.Text) types.element()).instanceType()).isTrue();
    assertThat(((Shape.Text) types.element()).values()).hasSize(277).contains("ml.t2.medium");
  }

  @Test
  void text_whenSensitive_saysSo() {
    Shape.Structure card = (Shape.Structure) target(create, "ModelCard");

    assertThat(((Shape.Text) target(card, "ModelCardContent")).sensitive()).isTrue();
  }

  @Test
  void member_whenFlagged_tellsRequiredAndIdempotencyToken() {
    Shape.Member token = requireNonNull(create.member("ClientToken"));
    Shape.Member arn = requireNonNull(input("UpdateModelPackage").member("ModelPackageArn"));

    assertThat(token.idempotencyToken()).isTrue();
    assertThat(token.required()).isFalse();
    assertThat(arn.idempotencyToken()).isFalse();
    assertThat(arn.required()).isTrue();
  }

  @Test
  void member_whenTheCaseDiffers_isNull() {
    assertThat(create.member("modelPackageName")).isNull();
  }

  @Test
  void map_always_tellsKeysValuesAndLength() {
    Shape.MapOf metadata = (Shape.MapOf) target(create, "CustomerMetadataProperties");

    assertThat(metadata.length()).isEqualTo(new Shape.Bounds(1L, 50L));
    assertThat(metadata.key().length()).isEqualTo(new Shape.Bounds(1L, 128L));
    assertThat(((Shape.Text) metadata.value()).length()).isEqualTo(new Shape.Bounds(1L, 256L));
  }

  @Test
  void whole_whenRanged_tellsTheRange() {
    Shape.Whole size = (Shape.Whole) target(input("ListModelPackages"), "MaxResults");

    assertThat(size.range()).isEqualTo(new Shape.Bounds(1L, 100L));
    assertThat(size.isLong()).isFalse();
  }

  @Test
  void structure_whenItHoldsItself_isTheSameShape() {
    Shape.Structure expression = (Shape.Structure) target(input("Search"), "SearchExpression");
    Shape.ListOf inner = (Shape.ListOf) target(expression, "SubExpressions");

    assertThat(inner.element()).isSameAs(expression);
  }

  private static Shape.Structure input(String operation) {
    return requireNonNull(Contract.load().operation(operation)).input();
  }

  private static Shape target(Shape.Structure structure, String member) {
    return requireNonNull(structure.member(member)).target();
  }
}
