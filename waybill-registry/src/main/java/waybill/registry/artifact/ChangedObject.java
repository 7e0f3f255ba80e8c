package waybill.registry.artifact;

import java.io.IOException;

/** An object is no longer what it was when the store told of it; the message names it. */
public final class ChangedObject extends IOException {
  private static final long serialVersionUID = 1L;

  public ChangedObject(String message) {
    super(message);
  }
}
