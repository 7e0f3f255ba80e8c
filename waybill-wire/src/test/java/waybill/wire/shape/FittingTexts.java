package waybill.wire.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes texts that keep the constraints of a shape: samples are tried until some fit. */
final class FittingTexts {
  private static final String ARN = "arn:aws:sagemaker:us-east-1:123456789012:";

  /** Every pattern of the contract is met by one of these, or by letters alone. */
  private static final List<String> SAMPLES =
      List.of(
          "1.0",
          "1.0.0",
          "/metrics",
          "text/csv",
          "s3://bucket/key",
          "sha256:" + "0a".repeat(32),
          "arn:aws:iam::123456789012:role/transform",
          ARN + "model-package/iris/1",
          ARN + "model-package-group/iris",
          ARN + "model-card/iris",
          ARN + "model-card/iris/export-job/first",
          ARN + "algorithm/forest",
          ARN + "training-plan/spring",
          ARN + "hub-content/hub/DataSet/iris/1.0.0",
          "fs-0123456789");

  private FittingTexts() {}

  /** A text of this shape. */
  static String of(Shape.Text shape, Random random) {
    List<String> fitting = shape.values().isEmpty() ? samples(shape, random) : shape.values();
    return fitting.get(random.nextInt(fitting.size()));
  }

  private static List<String> samples(Shape.Text shape, Random random) {
    List<String> candidates = new ArrayList<>(SAMPLES);
    candidates.add("x".repeat(1 + random.nextInt(63)));
    candidates.add(letters(random));
    candidates.add(" \u00FC \uD83C\uDF3C\n");
    candidates.add("");
    candidates.removeIf(candidate -> !fits(shape, candidate));
    if (candidates.isEmpty()) {
      throw new IllegalStateException("No sample fits " + shape.name() + " " + shape.pattern());
    }
    return candidates;
  }

  private static String letters(Random random) {
    StringBuilder letters = new StringBuilder("a");
    for (int i = random.nextInt(20); i > 0; i--) {
      letters.append("abcXYZ019-".charAt(random.nextInt(10)));
    }
    return letters.append('z').toString();
  }

  /** Decided apart from the validator, so that each is checked against the other. */
  private static boolean fits(Shape.Text shape, String text) {
    long length = text.codePoints().count();
    Long min = shape.length().min();
    Long max = shape.length().max();
    if ((min != null && length < min) || (max != null && length > max)) {
      return false;
    }
    String pattern = shape.pattern();
    return pattern == null || "^.*$".equals(pattern) || Pattern.matches(pattern, text);
  }
}
