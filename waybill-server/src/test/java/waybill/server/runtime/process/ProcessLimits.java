package waybill.server.runtime.process;

import java.util.Optional;

/** Tells the tests what this machine can do for commands. */
public final class ProcessLimits {
  private ProcessLimits() {}

  /** Whether control groups can be made. */
  public static boolean areHeld() {
    try {
      return ControlGroups.find().isPresent();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Why bubblewrap does not work; empty when it does. */
  public static Optional<String> sandboxFault() throws InterruptedException {
    return Bubblewrap.fault();
  }
}
