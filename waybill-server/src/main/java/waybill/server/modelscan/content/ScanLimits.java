package waybill.server.modelscan.content;

import java.time.Duration;

/**
 * What one file may cost. Where a limit is met the scan of that file ends with what it has, and
 * with a finding that says so.
 *
 * @param memberBytesMax bytes that are inflated of one member or one compressed file
 * @param heldBytesMax inflated bytes that are held at one time, over all levels
 * @param levelsMax archives within archives
 * @param membersMax members of all archives of one file
 * @param opcodesMax opcodes of all pickles of one member, or of a file that is no archive
 * @param findingsMax findings that are kept; the verdict counts all
 * @param timeMax from the first byte to the verdict
 */
public record ScanLimits(
    long memberBytesMax,
    long heldBytesMax,
    int levelsMax,
    int membersMax,
    long opcodesMax,
    int findingsMax,
    Duration timeMax) {
  private static final long MEBIBYTE = 1 << 20;

  /** Bounds that the scanners of the field have found enough for models. */
  public static final ScanLimits DEFAULT =
      new ScanLimits(
          64 * MEBIBYTE, 192 * MEBIBYTE, 6, 10_000, 3_000_000, 200, Duration.ofSeconds(5));
}
