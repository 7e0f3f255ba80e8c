package waybill.registry.artifact;

import java.util.List;

/**
 * What a container finds in its directories, as far as the store's listing tells: archives show
 * their content only while they are read.
 */
public record StagingPlan(List<Mount> mounts) {
  public StagingPlan {
    mounts = List.copyOf(mounts);
  }

  /**
   * One tree.
   *
   * @param directory in the container, absolute
   * @param name of the source for messages: the URI as the definition has it; empty for no source
   */
  public record Mount(String directory, String name, Content content) {}

  /** What lies below a directory. */
  public sealed interface Content {}

  /**
   * Objects that are files as they are.
   *
   * @param files in the order of their paths' UTF-8 bytes; no path twice, none below another
   */
  public record Files(List<PlannedFile> files) implements Content {
    public Files {
      files = List.copyOf(files);
    }
  }

  /** A gzip-compressed tar whose members are the files. */
  public record Archive(StoredObject object) implements Content {}

  /**
   * A file that is an object.
   *
   * @param path below the directory, with slashes, keeping the rules of names
   */
  public record PlannedFile(String path, StoredObject object) {}
}
