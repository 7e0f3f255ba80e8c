package waybill.server.objects.s3;

import java.io.IOException;
import java.util.Optional;

/**
 * How an object is cut into parts: all of one size but the last, which has the rest.
 *
 * @param bytes of the object
 * @param partBytes of each part but the last
 */
record PartPlan(long bytes, int partBytes) {
  /**
   * Above S3's least of 5 MiB, and little enough for a small heap; what AWS's own command sends.
   */
  static final int PART_BYTES = 8 << 20;

  /** What S3 takes for parts that are not the last. */
  private static final int PART_BYTES_MIN = 5 << 20;

  /** What S3 takes. */
  static final int PARTS_MAX = 10_000;

  private static final long MIB = 1 << 20;

  /** As a part is one array in memory. */
  private static final int PART_BYTES_MAX = 2047 << 20;

  /** The largest object that can be sent. */
  static final long BYTES_MAX = (long) PART_BYTES_MAX * PARTS_MAX;

  /**
   * The plan with the smallest parts, of whole MiB, that are enough.
   *
   * @throws IOException when no parts are
   */
  static PartPlan of(long bytes) throws IOException {
    if (bytes > BYTES_MAX) {
      throw new IOException(
          "An object of " + bytes + " bytes is too large: S3 takes " + BYTES_MAX + " at most.");
    }
    long least = (bytes + PARTS_MAX - 1) / PARTS_MAX;
    return new PartPlan(bytes, (int) Math.max(PART_BYTES, (least + MIB - 1) / MIB * MIB));
  }

  /** The plan with parts of this size, if S3 takes those. */
  static Optional<PartPlan> of(long bytes, int partBytes) {
    return partBytes < PART_BYTES_MIN || (bytes - 1) / partBytes >= PARTS_MAX
        ? Optional.empty()
        : Optional.of(new PartPlan(bytes, partBytes));
  }

  /** Whether the object is more than one part, and so an upload of parts. */
  boolean hasMany() {
    return bytes > partBytes;
  }

  /** How many parts there are. */
  int count() {
    return (int) ((bytes + partBytes - 1) / partBytes);
  }

  /**
   * How many bytes a part has.
   *
   * @param number from 1
   */
  int length(int number) {
    return number < count() ? partBytes : (int) (bytes - (number - 1L) * partBytes);
  }
}
