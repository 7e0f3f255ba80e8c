package waybill.registry.artifact;

/**
 * What one tree may cost.
 *
 * @param bytes of all its files together
 * @param members of an archive, directories among them, or files of a prefix
 * @param ratio of an archive's unpacked bytes to its packed ones; 0 for any
 */
public record StagingLimits(long bytes, long members, double ratio) {
  /** The volume that AWS documents for a model, and no limit that honest archives meet. */
  public static final StagingLimits DEFAULT = new StagingLimits(30L << 30, 1_000_000, 0);
}
