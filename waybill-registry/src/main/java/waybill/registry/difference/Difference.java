package waybill.registry.difference;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value that differs.
 *
 * @param path from the describe answer down, list elements by name where they have one: {@code
 *     InferenceSpecification.Containers[0].Environment.LEVEL}
 * @param before the value of the first package as text; null where it has none
 * @param after the value of the second package as text; null where it has none
 * @param delta second minus first, where both are numbers
 * @param verdict what the change means for a metric whose direction is known
 * @param isSameContent whether a digest beside the value says that what it points at is the same
 */
public record Difference(
    Section section,
    String path,
    @Nullable String before,
    @Nullable String after,
    @Nullable BigDecimal delta,
    Verdict verdict,
    boolean isSameContent) {

  /** What a changed number means. */
  public enum Verdict {
    BETTER("Better"),
    WORSE("Worse"),
    UNKNOWN("Unknown");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    /** The word for it in answers. */
    public String text() {
      return text;
    }
  }
}
