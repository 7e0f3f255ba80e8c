package waybill.quickstart.iris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The witness is the model's file: these are the twelve coefficients that stand in it. */
class AttributionTest {
  private static final List<List<Double>> COEFFICIENTS =
      List.of(
          List.of(-0.423643, 0.971245, -2.515352, -1.077048),
          List.of(0.537608, -0.319139, -0.205798, -0.943079),
          List.of(-0.113963, -0.652105, 2.721151, 2.020126));

  @Test
  void weights_whenReadOffThePredictions_areTheModelsCoefficients() {
    try (Classifier classifier = new Classifier(IrisModel.file())) {
      List<List<Double>> weights = new Attribution(classifier, Flower.all()).weights();

      for (int species = 0; species < 3; species++) {
        for (int feature = 0; feature < 4; feature++) {
          assertThat(weights.get(feature).get(species))
              .isCloseTo(COEFFICIENTS.get(species).get(feature), within(1e-4));
        }
      }
    }
  }
}
