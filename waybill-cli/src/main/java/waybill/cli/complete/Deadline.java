package waybill.cli.complete;

import waybill.cli.host.Host;

/** How long somebody who pressed Tab is kept waiting for the server. */
public final class Deadline {
  private static final String VARIABLE = "WAYBILL_COMPLETION_MILLIS";
  private static final long MILLIS_DEFAULT = 1500;

  private Deadline() {}

  /** The patience of this user, in milliseconds; more than nothing. */
  public static long millis(Host host) {
    String text = host.filled(VARIABLE);
    try {
      return text == null ? MILLIS_DEFAULT : Math.max(1, Long.parseLong(text));
    } catch (NumberFormatException noNumber) {
      return MILLIS_DEFAULT;
    }
  }

  /**
   * Does something until it is done, fails or takes too long; the caller never hears how it ended.
   * What takes longer goes on in the background until the process ends, which is soon.
   */
  static void within(long millis, Runnable task) {
    Thread thread = new Thread(task, "names");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((_, _) -> {});
    thread.start();
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
