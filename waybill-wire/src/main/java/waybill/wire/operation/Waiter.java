package waybill.wire.operation;

import java.util.List;

/**
 * A way to wait until a resource has reached a state: ask again and again until one of the
 * acceptors decides.
 *
 * @param name for example {@code TransformJobCompletedOrStopped}
 * @param minDelaySeconds between two questions, at least
 * @param maxDelaySeconds between two questions, at most
 * @param acceptors in order; the first one whose condition holds decides
 */
public record Waiter(
    String name, int minDelaySeconds, int maxDelaySeconds, List<Acceptor> acceptors) {

  /** What an answer means for the one who waits. */
  public enum Outcome {
    SUCCESS,
    FAILURE,
    RETRY
  }

  /** Decides if its condition holds. */
  public record Acceptor(Outcome outcome, Condition condition) {}

  /** What may be seen in an answer. */
  public sealed interface Condition {}

  /**
   * A text in the output.
   *
   * @param path as JMESPath
   */
  public record OutputEquals(String path, String expected) implements Condition {}

  /** An error of this name. */
  public record ErrorIs(String code) implements Condition {}
}
