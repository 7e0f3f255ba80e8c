package waybill.quickstart.iris;

import java.util.List;

/**
 * What the model says of one flower.
 *
 * @param species the most likely one
 * @param probabilities one for each species; they add up to 1
 */
public record Prediction(int species, List<Double> probabilities) {
  public Prediction {
    probabilities = List.copyOf(probabilities);
  }
}
