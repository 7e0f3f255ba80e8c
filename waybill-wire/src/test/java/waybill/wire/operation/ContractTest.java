package waybill.wire.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waybill.wire.shape.Shape;

final class ContractTest {
  private final Contract contract = Contract.load();

  @Test
  void operation_whenTheContractHasIt_tellsInputOutputAndErrors() {
    Operation create = requireNonNull(contract.operation("CreateModelPackageGroup"));

    assertThat(create.name()).isEqualTo("CreateModelPackageGroup");
    assertThat(create.input().members())
        .extracting(Shape.Member::name)
        .containsExactly(
            "ModelPackageGroupName",
            "ModelPackageGroupDescription",
            "Tags",
            "ManagedConfiguration");
    assertThat(requireNonNull(create.output()).members())
        .extracting(Shape.Member::name)
        .containsExactly("ModelPackageGroupArn");
    assertThat(create.errors()).containsExactly("ResourceLimitExceeded");
    assertThat(create.paging()).isNull();
  }

  @Test
  void operation_whenTheAnswerIsEmpty_hasNoOutput() {
    Operation delete = requireNonNull(contract.operation("DeleteModelPackage"));

    assertThat(delete.output()).isNull();
  }

  @Test
  void operation_whenPaged_namesTheMembersThatPage() {
    Operation list = requireNonNull(contract.operation("ListModelPackages"));

    assertThat(list.paging())
        .isEqualTo(
            new Operation.Paging(
                "NextToken", "NextToken", "MaxResults", "ModelPackageSummaryList"));
  }

  @Test
  void operation_whenOneCanWaitByIt_tellsWhatEndsTheWait() {
    Operation describe = requireNonNull(contract.operation("DescribeTransformJob"));

    assertThat(describe.waiters())
        .containsExactly(
            new Waiter(
                "TransformJobCompletedOrStopped",
                60,
                3600,
                List.of(
                    decides(Waiter.Outcome.SUCCESS, status("Completed")),
                    decides(Waiter.Outcome.SUCCESS, status("Stopped")),
                    decides(Waiter.Outcome.FAILURE, status("Failed")),
                    decides(Waiter.Outcome.FAILURE, new Waiter.ErrorIs("ValidationException")))));
  }

  @Test
  void operation_whenNobodyKnowsIt_isNull() {
    assertThat(contract.operation("describeModelPackage")).isNull();
    assertThat(contract.operation("")).isNull();
    assertThat(contract.operation("Zzz")).isNull();
  }

  @Test
  void operations_always_areThoseOfRegistryModelsAlgorithmsTransformsAndCards() {
    assertThat(contract.operations()).hasSize(39);
  }

  @Test
  void operations_always_areSortedAndFoundByName() {
    assertThat(contract.operations())
        .extracting(Operation::name)
        .isSorted()
        .doesNotHaveDuplicates();
    for (Operation operation : contract.operations()) {
      assertThat(contract.operation(operation.name())).isSameAs(operation);
    }
  }

  private static Waiter.Acceptor decides(Waiter.Outcome outcome, Waiter.Condition condition) {
    return new Waiter.Acceptor(outcome, condition);
  }

  private static Waiter.Condition status(String expected) {
    return new Waiter.OutputEquals("TransformJobStatus", expected);
  }
}
