package waybill.server.staging;

import java.io.IOException;

/** A tree cannot be staged to a place where something is already, or about to be. */
public final class OccupiedTarget extends IOException {
  private static final long serialVersionUID = 1L;

  OccupiedTarget(String message) {
    super(message);
  }
}
