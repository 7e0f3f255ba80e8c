package waybill.registry.artifact;

import java.io.IOException;

/** A store cannot have an object of this name; the message tells the caller why. */
public final class RefusedObject extends IOException {
  private static final long serialVersionUID = 1L;

  public RefusedObject(String message) {
    super(message);
  }
}
