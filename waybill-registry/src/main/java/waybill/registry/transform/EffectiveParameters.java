package waybill.registry.transform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What requests are made by, once everybody has been heard.
 *
 * @param concurrentMax requests to one instance at one time, at least 1
 * @param payloadMegabytesMax of 1,048,576 bytes; 0 for no limit
 */
public record EffectiveParameters(
    int concurrentMax, int payloadMegabytesMax, BatchStrategy batchStrategy) {
  /** Of both multiplied, as the API's page has it. */
  static final int PRODUCT_MAX = 100;

  private static final int CONCURRENT_DEFAULT = 1;
  private static final int PAYLOAD_MEGABYTES_DEFAULT = 6;
  private static final int MEGABYTE = 1 << 20;

  /**
   * What a container says of itself.
   *
   * @param concurrentMax at least 1; null when it says nothing usable
   * @param payloadMegabytesMax 0 to 100; null likewise
   * @param batchStrategy null likewise
   */
  public record Declared(
      @Nullable Integer concurrentMax,
      @Nullable Integer payloadMegabytesMax,
      @Nullable BatchStrategy batchStrategy) {
    /** A container that says nothing. */
    public static final Declared NOTHING = new Declared(null, null, null);
  }

  /**
   * The request decides, then the container, then the documented defaults. Where a product comes
   * out that nobody could ask for, there are fewer requests at one time.
   */
  public static EffectiveParameters of(TransformRequest request, Declared declared) {
    int payload =
        first(
            request.payloadMegabytesMax(),
            declared.payloadMegabytesMax(),
            PAYLOAD_MEGABYTES_DEFAULT);
    int concurrent = first(request.concurrentMax(), declared.concurrentMax(), CONCURRENT_DEFAULT);
    if ((long) concurrent * payload > PRODUCT_MAX) {
      concurrent = Math.max(1, PRODUCT_MAX / payload);
    }
    return new EffectiveParameters(
        concurrent,
        payload,
        first(request.batchStrategy(), declared.batchStrategy(), BatchStrategy.MULTI_RECORD));
  }

  private static <T> T first(@Nullable T asked, @Nullable T declared, T standard) {
    return Optional.ofNullable(asked).or(() -> Optional.ofNullable(declared)).orElse(standard);
  }

  /** The most bytes of a request's body; {@code Long.MAX_VALUE} for no limit. */
  public long payloadBytesMax() {
    return payloadMegabytesMax == 0 ? Long.MAX_VALUE : (long) payloadMegabytesMax * MEGABYTE;
  }

  /** The line that begins a job's log. */
  public String logText() {
    return "MaxConcurrentTransforms="
        + concurrentMax
        + ", MaxPayloadInMB="
        + payloadMegabytesMax
        + ", BatchStrategy="
        + batchStrategy.name();
  }
}
