package waybill.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;

/** Samples of requests, of every operation. */
class SkeletonTest {
  private static final Contract CONTRACT = Contract.load();

  @TestFactory
  Stream<DynamicTest> request_whenFedBack_staysTheSame() {
    return CONTRACT.operations().stream()
        .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> checkFedBack(operation)));
  }

  private static void checkFedBack(Operation operation) {
    Json sample = Skeleton.request(operation.input());
    Parameters parameters = new Parameters();

    parameters.addAbsent(((JsonObject) sample).members());

    assertThat(new JsonObject(parameters.members())).isEqualTo(sample);
  }

  @Test
  void request_whenMemberIsNewerThanTheAws_leavesItOut() {
    Operation operation = Objects.requireNonNull(CONTRACT.operation("DescribeModelPackage"));

    Json sample = Skeleton.request(operation.input());

    assertThat(((JsonObject) sample).members()).containsOnlyKeys("ModelPackageName");
  }
}
