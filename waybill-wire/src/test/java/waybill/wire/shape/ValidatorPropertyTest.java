package waybill.wire.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;

final class ValidatorPropertyTest {
  private static final List<Operation> OPERATIONS = Contract.load().operations();

  @Property(tries = 2000)
  void check_whenAValueFitsItsShape_findsNothing(
      @ForAll("operations") Operation operation, @ForAll long seed) {
    JsonObject value = new FittingValues(new Random(seed)).structure(operation.input());

    assertThat(Validator.check(operation.input(), value)).isEmpty();
  }

  @Property(tries = 2000)
  void check_whenOnePlaceIsBroken_findsExactlyThat(
      @ForAll("operations") Operation operation, @ForAll long seed) {
    Random random = new Random(seed);
    JsonObject value = new FittingValues(random).structure(operation.input());
    List<Fault> faults = Fault.of(operation.input(), value);
    if (faults.isEmpty()) {
      return;
    }
    Fault fault = faults.get(random.nextInt(faults.size()));

    List<Violation> violations = Validator.check(operation.input(), fault.in(value));

    assertThat(violations).containsExactly(new Violation(fault.expected()));
  }

  @Provide
  Arbitrary<Operation> operations() {
    return Arbitraries.of(OPERATIONS);
  }
}
