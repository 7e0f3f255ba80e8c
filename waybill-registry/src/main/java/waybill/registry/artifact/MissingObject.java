package waybill.registry.artifact;

import java.io.IOException;

/** A store has no object, or no bucket, of this name; the message names it. */
public final class MissingObject extends IOException {
  private static final long serialVersionUID = 1L;

  public MissingObject(String message) {
    super(message);
  }
}
