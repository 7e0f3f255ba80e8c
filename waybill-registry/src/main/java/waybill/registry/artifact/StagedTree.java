package waybill.registry.artifact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;

/**
 * What was staged, or would be, below one directory of a container.
 *
 * @param directory in the container, absolute
 * @param files in the order of their paths' UTF-8 bytes
 * @param emptyDirectories those that hold nothing, in the same order
 */
public record StagedTree(String directory, List<StagedFile> files, List<String> emptyDirectories) {
  public StagedTree {
    files = List.copyOf(files);
    emptyDirectories = List.copyOf(emptyDirectories);
  }

  /**
   * One file.
   *
   * @param path below the directory, with slashes
   * @param size in bytes
   * @param sha256 of its content; null where nobody asked for it
   */
  public record StagedFile(String path, long size, @Nullable Digest sha256, boolean executable) {

    /** The SHA-256 of its content, which was asked for. */
    public Digest knownSha256() {
      if (sha256 == null) {
        throw new IllegalStateException("The digest of " + path + " was not asked for.");
      }
      return sha256;
    }
  }
}
