package waybill.quickstart.iris;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waybill.quickstart.iris.IrisModel.Report;
import waybill.wire.json.JsonWriter;

/**
 * The expected figures were computed apart from this code, from iris.csv and scikit-learn's labels.
 */
class IrisModelTest {
  private static IrisModel model;

  @BeforeAll
  static void run() {
    model = IrisModel.run();
  }

  @Test
  void quality_ofTheModel_isTheConfusionOfVersicolorAndVirginica() {
    assertThat(model.quality().rows())
        .containsExactly(List.of(50, 0, 0), List.of(0, 47, 3), List.of(0, 1, 49));
    assertThat(model.quality().right()).isEqualTo(146);
    assertThat(model.quality().precision(2)).isEqualTo(49.0 / 52);
    assertThat(model.quality().recall(1)).isEqualTo(47.0 / 50);
    assertThat(model.quality().f1(1)).isEqualTo(94.0 / 98);
  }

  @Test
  void modelQualityStatistics_ofTheModel_haveItsFigures() {
    assertThat(text(Report.MODEL_QUALITY_STATISTICS))
        .startsWith(
            "{\"version\":0,\"dataset\":{\"item_count\":150},"
                + "\"multiclass_classification_metrics\":{\"confusion_matrix\":"
                + "{\"0\":{\"0\":50,\"1\":0,\"2\":0},\"1\":{\"0\":0,\"1\":47,\"2\":3},"
                + "\"2\":{\"0\":0,\"1\":1,\"2\":49}},\"accuracy\":{\"value\":0.973333},");
  }

  @Test
  void dataQualityStatistics_ofTheFlowers_haveMeanSpreadAndRange() {
    assertThat(text(Report.DATA_QUALITY_STATISTICS))
        .contains(
            "{\"name\":\"petal_length\",\"inferred_type\":\"Fractional\",\"numerical_statistics\":"
                + "{\"common\":{\"num_present\":150,\"num_missing\":0},\"mean\":3.758,"
                + "\"sum\":563.7,\"std_dev\":1.759404,\"min\":1,\"max\":6.9,");
  }

  @Test
  void bias_ofLongSepals_hasTheDifferencesBeforeAndAfterTraining() {
    assertThat(text(Report.BIAS_PRE_TRAINING))
        .contains("\"value_or_threshold\":\"(5.8, 7.9]\"")
        .contains("\"Class Imbalance (CI)\",\"value\":0.066667}")
        .contains("\"Difference in Positive Proportions in Labels (DPL)\",\"value\":-0.553571}")
        .doesNotContain("post_training");
    assertThat(text(Report.BIAS_POST_TRAINING))
        .contains("(DPPL)\",\"value\":-0.608929}")
        .contains("(AD)\",\"value\":0.030357}")
        .contains("(RD)\",\"value\":-0.166667}");
  }

  @Test
  void card_ofTheModel_saysWhatItWasMeasuredOn() {
    String card = JsonWriter.write(new CardContent(model, "s3://bucket/iris.csv").object());

    assertThat(card)
        .contains("\"datasets\":[\"s3://bucket/iris.csv\"]")
        .contains("146 of 150 flowers are told right.")
        .contains("\"value\":[[50,0,0],[0,47,3],[0,1,49]]");
  }

  @Test
  void questions_forTwoFlowers_areTheirMeasurementsAlone() {
    assertThat(IrisModel.questions(2)).asString().isEqualTo("5.1,3.5,1.4,0.2\n4.9,3.0,1.4,0.2\n");
  }

  private static String text(Report report) {
    return JsonWriter.write(Objects.requireNonNull(model.reports().get(report)));
  }
}
