package waybill.registry.transform;

import java.time.Duration;

/**
 * How patient a job is with a container: {@code ModelClientConfig}.
 *
 * @param timeout of one request, 1 to 3600 seconds
 * @param retries after the first try, 0 to 3
 */
public record ClientConfig(Duration timeout, int retries) {
  /** What the API documents for a request that says nothing. */
  public static final ClientConfig DEFAULT = new ClientConfig(Duration.ofMinutes(10), 3);
}
