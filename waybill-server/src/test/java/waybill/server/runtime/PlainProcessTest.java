package waybill.server.runtime;

import java.nio.file.Path;
import waybill.server.runtime.process.ProcessLimits;

/** Commands without a sandbox. */
final class PlainProcessTest extends RuntimeContract {
  @Override
  protected String kind() {
    return "none";
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

  @Override
  protected String modelDirectory(Path source) {
    return source.toString();
  }
}
