package waybill.server.store.embedded;

/** Tells one listener that something was committed. May be called from any thread. */
final class CommitSignal {
  private volatile Runnable listener = () -> {};

  /** Replaces the listener, which must be quick and may not throw. */
  void listener(Runnable next) {
    listener = next;
  }

  void fire() {
    listener.run();
  }
}
