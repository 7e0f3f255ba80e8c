package waybill.wire.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import waybill.wire.shape.Shape;

final class ContractDocsTest {
  private final Contract contract = Contract.load();
  private final ContractDocs docs = ContractDocs.load();
  private final Operation delete = requireNonNull(contract.operation("DeleteModelPackageGroup"));

  @Test
  void of_whenAnOperation_saysWhatItDoes() {
    assertThat(docs.of(delete)).isEqualTo("Deletes a group that has no versions.");
  }

  @Test
  void of_whenAMemberHasWordsOfItsOwn_prefersThem() {
    Shape.Member name = requireNonNull(delete.input().member("ModelPackageGroupName"));

    assertThat(docs.of(delete.input(), name)).isEqualTo("The name or the ARN of the group.");
    assertThat(docs.of(name.target())).isEqualTo("A name or an ARN.");
  }

  @Test
  void of_whenAMemberHasNoWordsOfItsOwn_takesThoseOfItsShape() {
    Shape.Structure list = requireNonNull(contract.operation("ListModelPackageGroups")).input();
    Shape.Member size = requireNonNull(list.member("MaxResults"));

    assertThat(docs.of(list, size)).isEqualTo("How many results a page may hold.");
  }

  @Test
  void of_whenTextSpansLinesInTheSource_isOneLine() {
    for (Operation operation : contract.operations()) {
      assertThat(docs.of(operation)).isNotBlank().doesNotContain("\n");
      for (Shape.Member member : operation.input().members()) {
        assertThat(docs.of(operation.input(), member)).isNotBlank().doesNotContain("\n");
      }
    }
  }
}
