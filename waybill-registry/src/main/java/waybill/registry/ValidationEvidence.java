package waybill.registry;

import java.io.IOException;
import java.util.Optional;
import waybill.registry.history.Digest;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.validation.ProfileDocuments;
import waybill.registry.validation.ProfileRun;
import waybill.registry.validation.ValidationRun;

/** What proves why a profile did not run, for those who may see its package. */
public final class ValidationEvidence {
  private final Validations validations;
  private final ProfileDocuments documents;

  public ValidationEvidence(Validations validations, ProfileDocuments documents) {
    this.validations = validations;
    this.documents = documents;
  }

  /**
   * The document of a profile, compared with what was recorded.
   *
   * @param document empty where it is gone
   * @param isVerified whether it has the digest that was recorded when the profile ended
   */
  public record Evidence(
      ValidationRun run, ProfileRun profile, Optional<String> document, boolean isVerified) {}

  /**
   * The document of a profile in an attempt.
   *
   * @param attempt from 1
   * @throws Refusal with Invalid when there is no such package, attempt or profile, or the profile
   *     has a transform job, whose evidence it is then, or has none; or Denied
   */
  public Evidence describe(Caller caller, PackageRef ref, int attempt, String profile)
      throws IOException {
    ValidationRun run =
        validations.describe(caller, ref).runs().stream()
            .filter(each -> each.attempt() == attempt)
            .findFirst()
            .orElseThrow(() -> refused("There is no attempt " + attempt + "."));
    ProfileRun found =
        run.profiles().stream()
            .filter(each -> each.profile().equals(profile))
            .findFirst()
            .orElseThrow(() -> refused("Attempt " + attempt + " has no profile " + profile + "."));
    if (found.job() != null) {
      throw refused(
          "Profile " + profile + " has its evidence with the transform job " + found.job() + ".");
    }
    String sha256 = found.evidence();
    if (sha256 == null) {
      throw refused(
          found.isEnded()
              ? "Profile " + profile + " ended without evidence."
              : "Profile " + profile + " has no evidence yet: it comes with the end.");
    }
    Optional<String> document = documents.find(run.key().tenant(), sha256);
    return new Evidence(
        run, found, document, document.filter(text -> Digest.isOf(sha256, text)).isPresent());
  }

  private static Refusal refused(String sentence) {
    return new Refusal(new Invalid(sentence));
  }
}
