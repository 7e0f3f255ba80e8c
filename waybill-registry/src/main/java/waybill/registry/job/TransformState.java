package waybill.registry.job;

import java.util.Arrays;

/** How far a transform job is. */
public enum TransformState {
  IN_PROGRESS("InProgress"),
  COMPLETED("Completed"),
  FAILED("Failed"),
  STOPPING("Stopping"),
  STOPPED("Stopped");

  private final String text;

  TransformState(String text) {
    this.text = text;
  }

  /** The API's word. */
  public String text() {
    return text;
  }

  /** Whether nothing more will happen. */
  public boolean isEnd() {
    return this != IN_PROGRESS && this != STOPPING;
  }

  /** The state that a word of the API means. */
  public static TransformState of(String text) {
    return Arrays.stream(values()).filter(s -> s.text.equals(text)).findFirst().orElseThrow();
  }
}
