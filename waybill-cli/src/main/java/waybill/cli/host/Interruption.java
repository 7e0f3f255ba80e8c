package waybill.cli.host;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What Ctrl-C still prints: the end of a line, so that the prompt of a shell does not follow {@code
 * ^C}. The AWS CLI does the same on standard output.
 *
 * <p>It is a hook of the Java machine, which runs it for signals alone: a command that comes to its
 * end leaves by {@code halt}. The machine ends with exit code 130 by itself. Its other signals have
 * nothing to print, and only the name of the thread that serves the signal tells them apart.
 */
public final class Interruption extends Thread {
  /** The name of a thread that keeps Ctrl-C for a pager, whose screen is not to be written on. */
  public static final String PAGER = "pager";

  private static final String CTRL_C = "SIGINT handler";

  /** A pipe that nobody empties may take no more, and whoever pressed Ctrl-C wants to leave. */
  private static final long WRITE_MILLIS_MAX = 200;

  private final OutputStream out;

  /** For the standard output. */
  public Interruption(OutputStream out) {
    super("interruption");
    this.out = out;
  }

  @Override
  public void run() {
    if (!isRunning(CTRL_C) || isRunning(PAGER)) {
      return;
    }
    Thread writer = new Thread(this::endLine, "end of line");
    writer.setDaemon(true);
    writer.start();
    try {
      writer.join(WRITE_MILLIS_MAX);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void endLine() {
    try {
      out.write('\n');
    } catch (IOException e) {
      // nobody reads it any more
    }
  }

  private static boolean isRunning(String name) {
    ThreadGroup all = Thread.currentThread().getThreadGroup();
    while (all.getParent() != null) {
      all = all.getParent();
    }
    Thread[] threads = new Thread[all.activeCount() + 16];
    int count = all.enumerate(threads);
    for (int i = 0; i < count; i++) {
      if (threads[i].getName().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
