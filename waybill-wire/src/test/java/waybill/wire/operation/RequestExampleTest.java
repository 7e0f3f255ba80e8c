package waybill.wire.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import waybill.wire.shape.Shape;
import waybill.wire.shape.Validator;

/** The examples of the contract, of every operation. */
final class RequestExampleTest {
  private final Contract contract = Contract.load();
  private final ContractDocs docs = ContractDocs.load();

  @Test
  void examples_ofEveryOperation_beginWithOneToShow() {
    for (Operation operation : contract.operations()) {
      List<RequestExample> examples = docs.examples(operation);

      assertThat(examples).as(operation.name()).isNotEmpty();
      assertThat(examples.getFirst().isOnlyForItsValues()).as(operation.name()).isFalse();
    }
  }

  @Test
  void examples_ofEveryOperation_haveAValueForEveryMember() {
    for (Operation operation : contract.operations()) {
      Set<String> given = new HashSet<>();
      docs.examples(operation).forEach(one -> given.addAll(one.input().members().keySet()));

      assertThat(operation.input().members())
          .as(operation.name())
          .extracting(Shape.Member::name)
          .containsExactlyInAnyOrderElementsOf(given);
    }
  }

  @Test
  void examples_ofEveryOperation_keepAllConstraints() {
    for (Operation operation : contract.operations()) {
      for (RequestExample example : docs.examples(operation)) {
        assertThat(Validator.check(operation.input(), example.input()))
            .as(operation.name() + ": " + example.title())
            .isEmpty();
      }
    }
  }
}
