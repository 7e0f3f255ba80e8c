package waybill.registry.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.artifact.ObjectUri;

/** Names of outputs, names of containers, and the words of a failure. */
final class SmallRulesTest {

  @ParameterizedTest
  @CsvSource({
    "data/, data/x/y.csv, x/y.csv",
    "'', a.csv, a.csv",
    "data, data/a.csv, a.csv",
    "data/a.csv, data/a.csv, a.csv",
    "data/a.csv, data/a.csv.bak, a.csv.bak",
    "data/test, data/test_small/b.csv, test_small/b.csv",
    "da, data/a, data/a",
    "a, a, a"
  })
  void outputs_areNamedByRuleO(String prefix, String key, String name) {
    assertThat(OutputNames.relative(prefix, key)).isEqualTo(name);
    assertThat(OutputNames.of(new ObjectUri("out", "r"), name).text())
        .isEqualTo("s3://out/r/" + name + ".out");
  }

  @Test
  void outputs_thatMeet_areRefused() {
    ObjectUri output = new ObjectUri("out", "a.out");
    List<InputObject> both =
        List.of(
            new InputObject(new ObjectUri("in", "a"), null, output),
            new InputObject(new ObjectUri("in", "b"), null, output));

    assertThatThrownBy(() -> OutputNames.requireDistinct(both))
        .isInstanceOfSatisfying(
            TransformFault.class, fault -> assertThat(fault.rule().id()).isEqualTo("T-O2"))
        .hasMessageContaining("s3://in/a")
        .hasMessageContaining("s3://in/b");
  }

  @Test
  void hosts_areGivenOrCounted() {
    assertThat(PipelineHosts.of(List.of(Optional.of("a"), Optional.of("b"))))
        .containsExactly("a", "b");
    assertThat(PipelineHosts.of(List.of(Optional.empty(), Optional.empty())))
        .containsExactly("container-1", "container-2");
    assertThatThrownBy(() -> PipelineHosts.of(List.of(Optional.of("a"), Optional.of("a"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PipelineHosts.of(Collections.nCopies(16, Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reasons_nameClassObjectCauseAndRule() {
    TransformFault fault = TransformFault.ofAlgorithm(TransformRule.R1, "It answered 500.");

    assertThat(FailureReason.ofObjects(new ObjectUri("in", "a"), fault, 1, 4))
        .isEqualTo(
            "AlgorithmError: s3://in/a: It answered 500. (T-R1) See job logs for more"
                + " information.");
    assertThat(FailureReason.ofObjects(new ObjectUri("in", "a"), fault, 3, 4))
        .contains("3 of 4 objects failed.");
    assertThat(FailureReason.ofJob(fault)).startsWith("AlgorithmError: It answered 500. (T-R1)");
  }

  @Test
  void reasons_areNeverTooLong() {
    TransformFault fault = TransformFault.ofClient(TransformRule.H4, "\uD83D\uDE00".repeat(900));

    String reason = FailureReason.ofObjects(new ObjectUri("in", "k".repeat(200)), fault, 2, 3);

    assertThat(reason)
        .hasSizeBetween(1022, 1024)
        .contains("… (T-H4) 2 of 3")
        .doesNotContain("\uD83D…");
  }
}
