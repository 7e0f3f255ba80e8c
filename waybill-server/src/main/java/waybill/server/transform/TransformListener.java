package waybill.server.transform;

/** Hears of a job while it runs, from any of its threads; must be quick. */
public interface TransformListener {
  /** Hears nothing. */
  TransformListener NONE = line -> {};

  /**
   * A line of the job's log.
   *
   * @param line as AWS's logs have it, without its end
   */
  void logged(String line);

  /** Whether {@link #invoked} is wanted: hashing all that is sent takes time. */
  default boolean wantsInvocations() {
    return false;
  }

  /** How many of the first bytes of requests and answers are wanted; 0 for none. */
  default int sampleBytes() {
    return 0;
  }

  /** A request got its last answer, or none. */
  default void invoked(Invoked invoked) {}
}
