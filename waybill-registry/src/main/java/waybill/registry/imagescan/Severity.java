package waybill.registry.imagescan;

import java.util.Arrays;
import java.util.Optional;

/** How bad a vulnerability is, the least first; the words are those of Trivy's reports. */
public enum Severity {
  UNKNOWN,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** The severity of this word, exact in case; empty where there is none. */
  public static Optional<Severity> of(String word) {
    return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
  }

  /** Whether it is this bad or worse. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) >= 0;
  }
}
