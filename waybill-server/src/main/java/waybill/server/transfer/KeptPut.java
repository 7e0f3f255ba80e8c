package waybill.server.transfer;

import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.Resumption;

/**
 * One file on its way: tells people that it goes on with what an earlier upload left, and how to go
 * on with this one when it breaks off, be it by an interrupt of the process.
 */
final class KeptPut implements Resumption, AutoCloseable {
  private final Report report;
  private final Progress progress;
  private final boolean anew;
  private @Nullable Thread atInterrupt;

  KeptPut(Report report, Progress progress, boolean anew) {
    this.report = report;
    this.progress = progress;
    this.anew = anew;
  }

  @Override
  public boolean wanted() {
    return !anew;
  }

  @Override
  public void resumableFrom(long bytes) {
    if (bytes > 0) {
      progress.startAt(bytes);
    }
    Thread hook = new Thread(this::tell);
    Runtime.getRuntime().addShutdownHook(hook);
    atInterrupt = hook;
  }

  @Override
  public void givenUp() {
    done();
  }

  /** The file came to its place, or what was sent of it is gone. */
  void done() {
    take();
  }

  /** Says how to go on where the upload broke off and can be gone on with. */
  @Override
  public void close() {
    if (take()) {
      tell();
    }
  }

  /** Whether the interrupt was still to be told of, and from now on no more. */
  private boolean take() {
    Thread hook = atInterrupt;
    atInterrupt = null;
    try {
      return hook != null && Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false; // the process is ending, and the hook tells
    }
  }

  private void tell() {
    progress.end();
    report.note(
        "Broken off. What was sent stays in the store: the same command goes on from there, with"
            + " --anew it begins anew.");
  }
}
