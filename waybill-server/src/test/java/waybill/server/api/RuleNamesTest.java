package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waybill.registry.job.JobRules.Broken;
import waybill.wire.shape.Violation;

/**
 * The rules behind AWS's sentence: names of those that it tells, sentences of those that it does
 * not.
 */
final class RuleNamesTest {
  private static final Violation INSTANCE_TYPE =
      new Violation(
          "Value 'm5' at 'transformResources.instanceType' failed to satisfy constraint: Member"
              + " must satisfy enum value set: [ml.m4.xlarge]");
  private static final Violation SPLIT_TYPE =
      new Violation(
          "Value 'x' at 'transformInput.splitType' failed to satisfy constraint: Member must"
              + " satisfy enum value set: [None]");
  private static final Broken SPLIT = new Broken("T-V2", "TransformInput.SplitType", "One of.");
  private static final Broken PAYLOAD = new Broken("T-V3", "MaxPayloadInMB", "At most 100.");

  @Test
  void enumOfTheShapeAlone_isNamed() {
    assertThat(RuleNames.behind(List.of(INSTANCE_TYPE), List.of())).isEqualTo(" (T-V2)");
  }

  @Test
  void memberThatTheSentenceTells_isNamedOnce() {
    assertThat(RuleNames.behind(List.of(INSTANCE_TYPE, SPLIT_TYPE), List.of(SPLIT)))
        .isEqualTo(" (T-V2)");
  }

  @Test
  void memberThatItDoesNotTell_hasItsSentence() {
    assertThat(RuleNames.behind(List.of(SPLIT_TYPE), List.of(SPLIT, PAYLOAD)))
        .isEqualTo(" (T-V2) At most 100. (T-V3, MaxPayloadInMB)");
  }

  @Test
  void shapeWithoutRules_addsNothing() {
    Violation other = new Violation("Value null at 'x' failed: Member must not be null");

    assertThat(RuleNames.behind(List.of(other), List.of())).isEmpty();
  }
}
