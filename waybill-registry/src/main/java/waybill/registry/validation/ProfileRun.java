package waybill.registry.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.job.TransformState;

/**
 * One profile in an attempt.
 *
 * @param profile its name
 * @param job the name of its transform job; null until there is one
 * @param state null until there is a job
 * @param reason why it failed; null unless it did
 */
public record ProfileRun(
    String profile, @Nullable String job, @Nullable TransformState state, @Nullable String reason) {
  private static final String PROFILE = "ProfileName";
  private static final String JOB = "TransformJobName";
  private static final String STATE = "TransformJobStatus";
  private static final String REASON = "FailureReason";

  static ProfileRun of(Structure members) {
    return new ProfileRun(
        members.findText(PROFILE).orElseThrow(),
        members.findText(JOB).orElse(null),
        members.findText(STATE).map(TransformState::of).orElse(null),
        members.findText(REASON).orElse(null));
  }

  /** Whether nothing more will happen to it. */
  public boolean isEnded() {
    return state != null && state.isEnd();
  }

  Document document() {
    Map<String, Document> members = new LinkedHashMap<>();
    members.put(PROFILE, new Text(profile));
    if (job != null) {
      members.put(JOB, new Text(job));
    }
    if (state != null) {
      members.put(STATE, new Text(state.text()));
    }
    if (reason != null) {
      members.put(REASON, new Text(reason));
    }
    return new Structure(members);
  }
}
