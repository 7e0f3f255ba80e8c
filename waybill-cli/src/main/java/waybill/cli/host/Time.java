package waybill.cli.host;

/** The clock of the command, and its patience. */
public interface Time {
  /** Milliseconds since 1970. */
  long nowMillis();

  /** Waits before something is tried again. */
  void pause(long millis);

  /** The time of the machine. */
  Time SYSTEM =
      new Time() {
        @Override
        public long nowMillis() {
          return System.currentTimeMillis();
        }

        @Override
        public void pause(long millis) {
          try {
            Thread.sleep(millis);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      };
}
