package waybill.registry.difference;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.registry.difference.Difference.Verdict;
import waybill.registry.document.Document.Structure;

/**
 * Which way a metric is good. What a card says of its own objective comes first ({@code
 * training_details.objective_function}); for the rest the names that the field agrees on count. A
 * name that is neither has no direction, and nobody guesses one.
 */
final class MetricDirections {
  private static final Set<String> UP =
      Set.of("accuracy", "auc", "f1", "precision", "recall", "r2", "map", "ndcg", "bleu", "rouge");
  private static final Set<String> DOWN =
      Set.of(
          "loss", "logloss", "error", "mae", "mse", "rmse", "mape", "perplexity", "wer", "latency");
  private static final List<String> OBJECTIVE =
      List.of("ModelCard", "ModelCardContent", "training_details", "objective_function");

  private final Map<String, Boolean> isUpByFacet = new HashMap<>();

  /** The directions that the cards of two packages state; the second's word is the stronger. */
  MetricDirections(Structure before, Structure after) {
    Stream.of(before, after).forEach(this::addObjective);
  }

  private void addObjective(Structure shown) {
    Structure at = shown;
    for (String member : OBJECTIVE) {
      at = at.findStructure(member).orElse(Structure.EMPTY);
    }
    Structure function = at.findStructure("function").orElse(Structure.EMPTY);
    function
        .findText("facet")
        .ifPresent(
            facet ->
                function
                    .findText("function")
                    .ifPresent(way -> isUpByFacet.put(plain(facet), way.equals("Maximize"))));
  }

  /**
   * What a change of a metric means.
   *
   * @param names of the members and elements on the way to the number, outermost first
   */
  Verdict verdict(List<String> names, BigDecimal delta) {
    if (delta.signum() == 0) {
      return Verdict.UNKNOWN;
    }
    for (String name : names.reversed()) {
      Boolean isUp = isUp(plain(name));
      if (isUp != null) {
        return isUp == delta.signum() > 0 ? Verdict.BETTER : Verdict.WORSE;
      }
    }
    return Verdict.UNKNOWN;
  }

  private @Nullable Boolean isUp(String name) {
    Boolean stated = isUpByFacet.get(name);
    if (stated != null) {
      return stated;
    }
    String last = name.substring(name.lastIndexOf('_') + 1);
    if (UP.contains(name) || UP.contains(last)) {
      return true;
    }
    boolean down = DOWN.contains(name) || DOWN.contains(last);
    return down ? Boolean.FALSE : null;
  }

  /** {@code validation:Log-Loss} and {@code validation_log_loss} are one name. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replace("log_loss", "logloss");
  }
}
