package waybill.server.transform;

import java.io.IOException;

/** No whole answer came in time. */
final class TimedOut extends IOException {
  private static final long serialVersionUID = 1L;

  TimedOut() {
    super("There was no answer in time.");
  }
}
