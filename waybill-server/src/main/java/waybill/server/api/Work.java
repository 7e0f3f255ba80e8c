package waybill.server.api;

import waybill.registry.job.JobDocuments;
import waybill.registry.job.JobRules;
import waybill.registry.validation.ProfileDocuments;

/**
 * What the API hands on to those who work behind it, and learns from them. Whoever is told must
 * return at once.
 *
 * @param onExportJob told when a job that prints a card was registered
 * @param onValidation told when an attempt to validate a package is due
 * @param transformRules refuses requests for transform jobs whose members do not go together
 * @param onTransformJob told when a transform job was registered or stopped
 * @param documents what transform jobs leave behind, and how far those are that run
 * @param profileDocuments what proves why profiles did not run
 */
public record Work(
    Runnable onExportJob,
    Runnable onValidation,
    JobRules transformRules,
    Runnable onTransformJob,
    JobDocuments documents,
    ProfileDocuments profileDocuments) {

  /** Nobody works: what is registered stays as it is. */
  public static Work none() {
    return new Work(
        () -> {}, () -> {}, JobRules.NONE, () -> {}, JobDocuments.NONE, ProfileDocuments.NONE);
  }
}
