package waybill.registry.validation;

import java.nio.charset.StandardCharsets;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;

/** The names of what a validation makes, which its owner sees beside his own. */
public final class ValidationNames {
  private static final int PROFILE_CHARACTERS = 44;
  private static final int DIGITS = 12;

  private ValidationNames() {}

  /** The name of the model that is made of a package. */
  public static String model(Arn modelPackage) {
    return "waybill-val-" + digits(modelPackage);
  }

  /** The name of the transform job of a profile in an attempt; at most 63 characters. */
  public static String job(Arn modelPackage, String profile, int attempt) {
    String begin = profile.substring(0, Math.min(profile.length(), PROFILE_CHARACTERS));
    return begin + "-" + digits(modelPackage) + "-" + attempt;
  }

  private static String digits(Arn modelPackage) {
    return Digest.of(modelPackage.text().getBytes(StandardCharsets.UTF_8))
        .text()
        .substring(0, DIGITS);
  }
}
