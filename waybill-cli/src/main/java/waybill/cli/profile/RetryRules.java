package waybill.cli.profile;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import waybill.cli.failure.Failure;
import waybill.cli.http.HttpFault;

/**
 * Which answers and faults are tried again, how often, and after how long. The modes that are not
 * the legacy one share out their retries: each costs something that good answers give back. Used by
 * one thread.
 */
public final class RetryRules {
  private static final int LEGACY_ATTEMPTS = 5;
  private static final int STANDARD_ATTEMPTS = 3;
  private static final double STANDARD_PAUSE_MAX = 20;
  private static final int QUOTA = 500;
  private static final int COST = 5;
  private static final int COST_OF_TIMEOUT = 10;

  private static final List<String> DEFAULTS_MODES =
      List.of("auto", "standard", "in-region", "cross-region", "mobile");

  private final boolean legacy;
  private final int attempts;
  private int quota = QUOTA;
  private int spent;

  private RetryRules(boolean legacy, int attempts) {
    this.legacy = legacy;
    this.attempts = attempts;
  }

  /** The codes of errors that may vanish; loaded when there was an error. */
  private static final class Codes {
    static final Set<String> LEGACY =
        Set.of(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottledException",
            "ProvisionedThroughputExceededException");
    static final Set<String> STANDARD =
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
  }

  /**
   * The rules that are configured.
   *
   * @param usualMode where none is configured
   * @throws Failure if what is configured makes no sense
   */
  public static RetryRules of(Settings settings, String usualMode) {
    int configured = settings.attemptsMax(0);
    String text = settings.text("AWS_RETRY_MODE", "retry_mode");
    String mode = text == null ? usualMode : text;
    boolean legacy = mode.equals("legacy");
    if (!legacy && !mode.equals("standard") && !mode.equals("adaptive")) {
      throw Failure.plain(
          "Invalid value provided to \"mode\": \""
              + mode
              + "\" must be one of: ('legacy', 'standard', 'adaptive')");
    }
    int usual = legacy ? LEGACY_ATTEMPTS : STANDARD_ATTEMPTS;
    return new RetryRules(legacy, configured == 0 ? usual : configured);
  }

  /**
   * The mode where none is configured, which goes with the defaults that are wanted.
   *
   * @throws Failure if nobody knows such defaults
   */
  public static String usualMode(Settings settings) {
    String defaults = settings.text("AWS_DEFAULTS_MODE", "defaults_mode");
    if (defaults == null || defaults.equalsIgnoreCase("legacy")) {
      return "legacy";
    }
    if (!DEFAULTS_MODES.contains(defaults.toLowerCase(Locale.ROOT))) {
      throw Failure.plain(
          "Client configured with invalid defaults mode: "
              + defaults
              + ". Valid defaults modes include: legacy, "
              + String.join(", ", DEFAULTS_MODES)
              + ".");
    }
    return "standard";
  }

  /**
   * No second try: for a server on this machine, of which one knows at once whether it is there.
   */
  public static RetryRules once() {
    return new RetryRules(true, 1);
  }

  /** How often a request is sent at most. */
  public int attempts() {
    return attempts;
  }

  /** Whether an error may vanish when tried again. */
  public boolean isPassing(int status, String code) {
    if (status == 500 || status == 502 || status == 503 || status == 504) {
      return true;
    }
    if (legacy) {
      return status == 429 || status == 509 || (status == 400 && Codes.LEGACY.contains(code));
    }
    return Codes.STANDARD.contains(code);
  }

  /** Whether a fault of the connection may vanish when tried again. */
  public boolean isPassing(HttpFault fault) {
    return fault.kind() != HttpFault.Kind.TLS && fault.kind() != HttpFault.Kind.REQUEST;
  }

  /**
   * How often an error was tried again in vain, for the message of the last attempt; -1 where the
   * message does not say it.
   *
   * @param passing whether the error might have vanished
   */
  public int retriesToTell(int attempt, boolean passing) {
    return attempt >= attempts && (passing || !legacy) ? attempt - 1 : -1;
  }

  /**
   * Whether one more attempt may be made after some that failed.
   *
   * @param attempt how many there were, from 1
   */
  public boolean allow(int attempt, boolean timedOut) {
    int cost = timedOut ? COST_OF_TIMEOUT : COST;
    if (attempt >= attempts || (!legacy && quota < cost)) {
      return false;
    }
    quota -= cost;
    spent = cost;
    return true;
  }

  /** Remembers a good answer, which gives back what the last retry cost. */
  public void succeeded() {
    quota = Math.min(QUOTA, quota + Math.max(1, spent));
    spent = 0;
  }

  /**
   * How long to wait before trying again, in milliseconds.
   *
   * @param attempt how many there were, from 1
   */
  public long pauseMillis(int attempt) {
    double longest = Math.pow(2, attempt - 1);
    longest = legacy ? longest : Math.min(STANDARD_PAUSE_MAX, longest);
    return (long) (1000 * longest * new Random().nextDouble());
  }
}
