package waybill.wire.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
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
  void of_whenAMember_saysWhatItMeansInItsStructure() {
    Shape.Member name = requireNonNull(delete.input().member("ModelPackageGroupName"));

    assertThat(docs.of(delete.input(), name)).isEqualTo("The name or the ARN of the group.");
    assertThat(docs.of(name.target())).isEqualTo("A name or an ARN.");
  }

  @Test
  void of_whenAWordOfAnEnum_saysWhatItMeans() {
    Operation list = requireNonNull(contract.operation("ListModelPackages"));
    Shape kind = requireNonNull(list.input().member("ModelPackageType")).target();

    assertThat(docs.of((Shape.Text) kind, "Unversioned")).isEqualTo("Packages without a group.");
  }

  @Test
  void of_whateverTheContractHas_saysSomethingInOneLine() {
    Set<String> seen = new HashSet<>();
    for (Operation operation : contract.operations()) {
      checkText(operation.name(), docs.of(operation));
      checkMembers(operation.input(), seen);
      if (operation.output() != null) {
        checkMembers(operation.output(), seen);
      }
    }
    assertThat(seen).hasSizeGreaterThan(300);
  }

  private void check(Shape shape, Set<String> seen) {
    checkText(shape.name(), docs.of(shape));
    switch (shape) {
      case Shape.Structure structure -> checkMembers(structure, seen);
      case Shape.ListOf list -> checkOnce(list.element(), seen);
      case Shape.MapOf map -> {
        checkOnce(map.key(), seen);
        checkOnce(map.value(), seen);
      }
      case Shape.Text text when !text.instanceType() ->
          text.values().forEach(word -> checkText(text.name() + "." + word, docs.of(text, word)));
      default -> {}
    }
  }

  private void checkOnce(Shape shape, Set<String> seen) {
    if (seen.add(shape.name())) {
      check(shape, seen);
    }
  }

  private void checkMembers(Shape.Structure structure, Set<String> seen) {
    for (Shape.Member member : structure.members()) {
      checkText(structure.name() + "." + member.name(), docs.of(structure, member));
      checkOnce(member.target(), seen);
    }
  }

  private static void checkText(String subject, String text) {
    assertThat(text).as(subject).isNotBlank().doesNotContain("\n");
  }
}
