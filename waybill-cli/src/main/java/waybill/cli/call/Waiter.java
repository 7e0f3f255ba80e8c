package waybill.cli.call;

import waybill.cli.failure.Failure;
import waybill.cli.host.Time;
import waybill.cli.input.Parameters;
import waybill.wire.operation.Operation;

/** Asks for the state of a transform job until the job has ended. */
public final class Waiter {
  /** The word that users give. */
  public static final String WORD = "transform-job-completed-or-stopped";

  /** The operation that tells the state. */
  public static final String OPERATION = "DescribeTransformJob";

  private static final String NAME = "TransformJobCompletedOrStopped";
  private static final String STATUS = "TransformJobStatus";
  private static final long PAUSE_MILLIS = 60_000;
  private static final int ATTEMPTS_MAX = 60;

  private Waiter() {}

  /**
   * Returns when the job has completed or was stopped.
   *
   * @throws Failure if the job failed, cannot be described or takes too long
   */
  public static void await(
      ServiceClient client, Operation operation, Parameters parameters, Time time) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      String status = status(client, operation, parameters);
      if (status.equals("Completed") || status.equals("Stopped")) {
        return;
      }
      if (status.equals("Failed")) {
        throw failure(
            "Waiter encountered a terminal failure state: For expression \""
                + STATUS
                + "\" we matched expected path: \"Failed\"");
      }
      if (attempt < ATTEMPTS_MAX) {
        time.pause(PAUSE_MILLIS);
      }
    }
    throw failure("Max attempts exceeded");
  }

  private static String status(ServiceClient client, Operation operation, Parameters parameters) {
    try {
      String status = client.attempt(operation, parameters).text(STATUS);
      return status == null ? "" : status;
    } catch (ServiceClient.Refused e) {
      String code = e.error().code();
      throw failure(
          code.equals("ValidationException")
              ? "Waiter encountered a terminal failure state: Matched expected service error code: "
                  + code
              : "An error occurred (" + code + "): " + e.error().message());
    }
  }

  private static Failure failure(String reason) {
    return Failure.plain("Waiter " + NAME + " failed: " + reason);
  }
}
