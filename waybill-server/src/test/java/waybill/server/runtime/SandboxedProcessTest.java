package waybill.server.runtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import waybill.server.runtime.process.ProcessLimits;

/** Commands in bubblewrap. */
final class SandboxedProcessTest extends RuntimeContract {
  @Override
  protected String kind() throws InterruptedException {
    assumeTrue(ProcessLimits.sandboxFault().isEmpty(), () -> "no sandbox: " + fault());
    return "bwrap";
  }

  private static String fault() {
    try {
      return ProcessLimits.sandboxFault().orElse("");
    } catch (InterruptedException e) {
      return e.toString();
    }
  }

  @Override
  protected String place(Path scratch) {
    return scratch.toString();
  }

  @Override
  protected boolean limits() {
    return ProcessLimits.areHeld();
  }

  @Override
  protected boolean isolates() {
    return false;
  }
}
