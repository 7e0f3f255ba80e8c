package waybill.quickstart.iris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The witness is scikit-learn, which trained the model: its labels and probabilities are in
 * expected.csv.
 */
class ClassifierTest {
  @Test
  void predict_whenAskedForEveryFlower_answersAsScikitLearn() throws IOException {
    List<List<Double>> rows = Flower.all().stream().map(Flower::measurements).toList();

    List<Prediction> predictions;
    try (Classifier classifier = new Classifier(IrisModel.file())) {
      predictions = classifier.predict(rows);
    }

    List<String> expected = expected();
    assertThat(predictions).hasSize(150).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      String[] cells = expected.get(i).split(",", -1);
      assertThat(predictions.get(i).species()).isEqualTo(Integer.parseInt(cells[0]));
      for (int species = 0; species < 3; species++) {
        assertThat(predictions.get(i).probabilities().get(species))
            .isCloseTo(Double.parseDouble(cells[species + 1]), within(2e-6));
      }
    }
  }

  private static List<String> expected() throws IOException {
    try (InputStream in = ClassifierTest.class.getResourceAsStream("expected.csv")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
