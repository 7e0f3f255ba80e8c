package waybill.registry.event;

import java.io.IOException;

/** A place that takes events. For one thread at a time. */
public interface EventSink extends AutoCloseable {

  /**
   * Sends an event and waits, within a limit of the sink's own, for what becomes of it. Never
   * throws for what the other side does.
   *
   * @throws InterruptedException when the server is stopping; the event counts as not delivered
   */
  Outcome send(EventMessage message) throws InterruptedException;

  /**
   * Makes sure that what was sent before stays, also after a power failure.
   *
   * @throws IOException when it may not; all events since the last call are to be sent again
   */
  void settle() throws IOException;

  /** Lets go of connections and files. */
  @Override
  void close();
}
