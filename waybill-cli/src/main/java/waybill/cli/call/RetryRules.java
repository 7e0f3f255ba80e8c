package waybill.cli.call;

import java.util.Random;
import java.util.Set;
import waybill.cli.failure.Failure;
import waybill.cli.http.HttpFault;
import waybill.cli.profile.Settings;

/** Which answers and faults are tried again, how often, and after how long. */
public final class RetryRules {
  private static final int LEGACY_ATTEMPTS = 5;
  private static final int STANDARD_ATTEMPTS = 3;
  private static final double STANDARD_PAUSE_MAX = 20;

  private static final Set<String> LEGACY_CODES =
      Set.of(
          "Throttling",
          "ThrottlingException",
          "ThrottledException",
          "RequestThrottledException",
          "ProvisionedThroughputExceededException");
  private static final Set<String> STANDARD_CODES =
      Set.of(
          "Throttling",
          "ThrottlingException",
          "ThrottledException",
          "RequestThrottledException",
          "TooManyRequestsException",
          "ProvisionedThroughputExceededException",
          "TransactionInProgressException",
          "RequestLimitExceeded",
          "BandwidthLimitExceeded",
          "LimitExceededException",
          "RequestThrottled",
          "SlowDown",
          "PriorRequestNotComplete",
          "EC2ThrottledException",
          "RequestTimeout",
          "RequestTimeoutException");

  private final boolean legacy;
  private final int attempts;
  private final Random random = new Random();

  private RetryRules(boolean legacy, int attempts) {
    this.legacy = legacy;
    this.attempts = attempts;
  }

  /**
   * The rules that are configured.
   *
   * @throws Failure if what is configured makes no sense
   */
  public static RetryRules of(Settings settings) {
    String configured = settings.text("AWS_RETRY_MODE", "retry_mode");
    String mode = configured == null ? "legacy" : configured;
    boolean legacy = mode.equals("legacy");
    if (!legacy && !mode.equals("standard") && !mode.equals("adaptive")) {
      throw Failure.plain(
          "Invalid value provided to \"mode\": \""
              + mode
              + "\" must be one of: ('legacy', 'standard', 'adaptive')");
    }
    return new RetryRules(
        legacy, settings.attemptsMax(legacy ? LEGACY_ATTEMPTS : STANDARD_ATTEMPTS));
  }

  /**
   * No second try: for a server on this machine, of which one knows at once whether it is there.
   */
  public static RetryRules once() {
    return new RetryRules(true, 1);
  }

  /** How often a request is sent at most. */
  int attempts() {
    return attempts;
  }

  /** Whether an error may vanish when tried again. */
  boolean isPassing(int status, ServiceError error) {
    if (status == 500 || status == 502 || status == 503 || status == 504) {
      return true;
    }
    if (legacy) {
      return status == 429
          || status == 509
          || (status == 400 && LEGACY_CODES.contains(error.code()));
    }
    return STANDARD_CODES.contains(error.code());
  }

  /** Whether a fault of the connection may vanish when tried again. */
  boolean isPassing(HttpFault fault) {
    return fault.kind() != HttpFault.Kind.TLS;
  }

  /**
   * How long to wait before trying again, in milliseconds.
   *
   * @param attempt how many there were, from 1
   */
  long pauseMillis(int attempt) {
    double seconds = random.nextDouble() * Math.pow(2, attempt - 1);
    return (long) (1000 * (legacy ? seconds : Math.min(STANDARD_PAUSE_MAX, seconds)));
  }
}
