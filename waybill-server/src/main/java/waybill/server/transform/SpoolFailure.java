package waybill.server.transform;

import java.io.IOException;

/**
 * A temporary file cannot be used, most often for want of room, or as its disk cannot be read; no
 * container has a part in it.
 */
final class SpoolFailure extends IOException {
  private static final long serialVersionUID = 1L;

  SpoolFailure(IOException cause) {
    super("A temporary file cannot be used: " + cause.getMessage(), cause);
  }
}
