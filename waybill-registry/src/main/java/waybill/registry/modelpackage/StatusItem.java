package waybill.registry.modelpackage;

import org.jspecify.annotations.Nullable;

/**
 * How far one validation profile or image scan is.
 *
 * @param name the profile's name; for an image scan that of a container with the image
 * @param failureReason present exactly when the state is {@link State#FAILED}
 */
public record StatusItem(String name, State state, @Nullable String failureReason) {

  /** The API's DetailedModelPackageStatus. */
  public enum State {
    NOT_STARTED("NotStarted"),
    IN_PROGRESS("InProgress"),
    COMPLETED("Completed"),
    FAILED("Failed");

    private final String text;

    State(String text) {
      this.text = text;
    }

    /** The API's word for it. */
    public String text() {
      return text;
    }
  }
}
