package waybill.registry.validation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;

/** The names of what a validation makes, which its owner sees beside his own. */
public final class ValidationNames {
  private static final int PROFILE_CHARACTERS = 44;
  private static final int DIGITS = 12;

  private ValidationNames() {}

  /**
   * The name of the model that is made of a package.
   *
   * @param createdAt when the package was made
   * @param taken how many names before this one are another's, from 0
   */
  public static String model(Arn modelPackage, Instant createdAt, int taken) {
    return "waybill-val-" + digits(modelPackage, createdAt, taken);
  }

  /**
   * The name of the transform job of a profile in an attempt; at most 63 characters.
   *
   * @param createdAt when the package was made
   * @param taken how many names before this one are another's, from 0
   */
  public static String job(
      Arn modelPackage, Instant createdAt, int taken, String profile, int attempt) {
    String begin = profile.substring(0, Math.min(profile.length(), PROFILE_CHARACTERS));
    return begin + "-" + digits(modelPackage, createdAt, taken) + "-" + attempt;
  }

  /**
   * The first is of the name alone, so that everybody can work it out; a package that was made
   * again under its name has others, of its own time, so that the search for a free one is short.
   */
  private static String digits(Arn modelPackage, Instant createdAt, int taken) {
    String of =
        taken == 0
            ? modelPackage.text()
            : modelPackage.text() + " " + createdAt.toEpochMilli() + " " + taken;
    return Digest.of(of.getBytes(StandardCharsets.UTF_8)).text().substring(0, DIGITS);
  }
}
