package waybill.registry.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.history.Digest;
import waybill.registry.job.TransformState;

/**
 * One profile in an attempt.
 *
 * @param profile its name
 * @param job the name of its transform job; null until there is one
 * @param state null until there is a job
 * @param reason why it failed; null unless it did
 * @param evidence the SHA-256 of the document that proves why it did not run, in 64 digits; null
 *     where it has a job, whose evidence it is then, and where there is none
 */
public record ProfileRun(
    String profile,
    @Nullable String job,
    @Nullable TransformState state,
    @Nullable String reason,
    @Nullable String evidence) {
  private static final String PROFILE = "ProfileName";
  private static final String JOB = "TransformJobName";
  private static final String STATE = "TransformJobStatus";
  private static final String REASON = "FailureReason";
  private static final String EVIDENCE = "EvidenceSha256";

  static ProfileRun of(Structure members) {
    return new ProfileRun(
        members.findText(PROFILE).orElseThrow(),
        members.findText(JOB).orElse(null),
        members.findText(STATE).map(TransformState::of).orElse(null),
        members.findText(REASON).orElse(null),
        members.findText(EVIDENCE).orElse(null));
  }

  /** A profile that is due. */
  static ProfileRun due(String profile) {
    return new ProfileRun(profile, null, null, null, null);
  }

  /** This profile with a transform job that runs it. */
  public ProfileRun begun(String by) {
    return new ProfileRun(profile, by, TransformState.IN_PROGRESS, null, null);
  }

  /**
   * This profile at its end.
   *
   * @param end one of the states in which jobs end
   * @param why it failed; null unless it did
   */
  public ProfileRun ended(TransformState end, @Nullable String why) {
    return new ProfileRun(profile, job, end, why, null);
  }

  /** This profile, which did not run, with the digest of the document that proves why. */
  public ProfileRun proven(Digest document) {
    return new ProfileRun(profile, job, state, reason, document.text());
  }

  /** Whether nothing more will happen to it. */
  public boolean isEnded() {
    return state != null && state.isEnd();
  }

  Document document() {
    Map<String, Document> members = new LinkedHashMap<>();
    put(members, PROFILE, profile);
    put(members, JOB, job);
    put(members, STATE, state == null ? null : state.text());
    put(members, REASON, reason);
    put(members, EVIDENCE, evidence);
    return new Structure(members);
  }

  private static void put(Map<String, Document> members, String name, @Nullable String text) {
    if (text != null) {
      members.put(name, new Text(text));
    }
  }
}
