package waybill.cli.call;

import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Time;
import waybill.cli.input.Parameters;
import waybill.cli.query.Query;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.operation.Operation;
import waybill.wire.operation.Waiter;

/** Asks an operation again and again until one of a waiter's acceptors decides. */
public final class Waiting {
  /** How often is asked; the AWS CLI's number, which the contract does not hold. */
  public static final int ATTEMPTS_MAX = 60;

  private final ServiceClient client;
  private final Operation operation;
  private final Waiter waiter;
  private final Time time;

  /** A wait for what a waiter describes. */
  public Waiting(ServiceClient client, Operation operation, Waiter waiter, Time time) {
    this.client = client;
    this.operation = operation;
    this.waiter = waiter;
    this.time = time;
  }

  /**
   * Returns when the state is reached.
   *
   * @throws Failure if it cannot be reached any more, cannot be asked for or takes too long
   */
  public void await(Parameters parameters) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      if (isReached(parameters)) {
        return;
      }
      if (attempt < ATTEMPTS_MAX) {
        time.pause(1000L * waiter.minDelaySeconds());
      }
    }
    throw failure("Max attempts exceeded");
  }

  private boolean isReached(Parameters parameters) {
    JsonObject answer = null;
    ServiceError error = null;
    try {
      answer = client.attempt(operation, parameters);
    } catch (ServiceClient.Refused e) {
      error = e.error();
    }
    for (Waiter.Acceptor acceptor : waiter.acceptors()) {
      String match = match(acceptor.condition(), answer, error);
      if (match != null) {
        if (acceptor.outcome() == Waiter.Outcome.FAILURE) {
          throw failure("Waiter encountered a terminal failure state: ".concat(match));
        }
        return acceptor.outcome() == Waiter.Outcome.SUCCESS;
      }
    }
    if (error != null) {
      throw failure("An error occurred (" + error.code() + "): " + error.message());
    }
    return false;
  }

  /** What to say of a condition that holds; null if it does not. */
  private static @Nullable String match(
      Waiter.Condition condition, @Nullable JsonObject answer, @Nullable ServiceError error) {
    if (condition instanceof Waiter.ErrorIs wanted) {
      return error != null && error.code().equals(wanted.code())
          ? "Matched expected service error code: ".concat(wanted.code())
          : null;
    }
    Waiter.OutputEquals wanted = (Waiter.OutputEquals) condition;
    boolean equal =
        answer != null
            && Query.compile(wanted.path()).apply(answer).equals(new JsonString(wanted.expected()));
    return equal
        ? "For expression \""
            + wanted.path()
            + "\" we matched expected path: \""
            + wanted.expected()
            + "\""
        : null;
  }

  private Failure failure(String reason) {
    return Failure.plain("Waiter " + waiter.name() + " failed: " + reason);
  }
}
