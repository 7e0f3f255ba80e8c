package waybill.server.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/**
 * A target that asks an operation of the API about an earlier time, as in {@code
 * Waybill.AsOf/2026-03-14T10:00:00Z/ListModelPackages}. It is in the target since a server that
 * does not know of it then refuses, where with a header it would answer of the present.
 *
 * @param operation one that only reads
 */
record PastTarget(Instant time, String operation) {
  private static final String START = "Waybill.AsOf/";

  /**
   * Reads a target; empty when it is of another kind, or would not only read.
   *
   * @throws Refusal with Invalid when its time is none
   */
  static Optional<PastTarget> parse(String target) {
    int slash = target.lastIndexOf('/');
    if (!target.startsWith(START)
        || slash < START.length()
        || !reads(target.substring(slash + 1))) {
      return Optional.empty();
    }
    String time = target.substring(START.length(), slash);
    try {
      Instant moment = Instant.parse(time).truncatedTo(ChronoUnit.MILLIS);
      return Optional.of(new PastTarget(moment, target.substring(slash + 1)));
    } catch (DateTimeException e) {
      throw new Refusal(
          new Invalid("The time to look at must be in ISO 8601, as in 2026-03-14T10:00:00Z."));
    }
  }

  private static boolean reads(String operation) {
    return operation.startsWith("Describe")
        || operation.startsWith("BatchDescribe")
        || operation.startsWith("List")
        || operation.startsWith("Get")
        || operation.equals("Search");
  }
}
