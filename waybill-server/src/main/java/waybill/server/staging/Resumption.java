package waybill.server.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.artifact.StagingPlan.PlannedFile;
import waybill.registry.history.Digest;
import waybill.server.staging.Journal.Completed;

/** What of an earlier run counts for this one, and what this one leaves for a later one. */
final class Resumption implements AutoCloseable {
  /** For runs that leave nothing. */
  static final Resumption NONE = new Resumption(null, Map.of());

  private final @Nullable Journal journal;
  private final Map<String, Completed> complete;

  /**
   * Where a mount lies.
   *
   * @param path below the root of the tree; empty for the root itself
   */
  record Place(Mount mount, String path) {}

  private Resumption(@Nullable Journal journal, Map<String, Completed> complete) {
    this.journal = journal;
    this.complete = complete;
  }

  /** Finds the files that are complete, and removes all else below the root. */
  static Resumption open(Path journalFile, Path root, List<Place> places, StagingOptions options)
      throws IOException {
    try {
      Journal journal = Journal.open(journalFile);
      try {
        Map<String, Completed> complete = new HashMap<>();
        Map<Path, String> kept =
            journal.isContinued() ? find(journal, root, places, options) : Map.of();
        for (String identity : kept.values()) {
          Completed completed = journal.earlier(identity);
          if (completed != null) {
            complete.put(identity, completed);
            journal.add(identity, completed);
          }
        }
        Removal.prune(root, kept.keySet());
        journal.replaceEarlier();
        return new Resumption(journal, complete);
      } catch (IOException e) {
        journal.close();
        throw e;
      }
    } catch (IOException e) {
      throw StagingFault.ofDisk(root, e);
    }
  }

  private static Map<Path, String> find(
      Journal journal, Path root, List<Place> places, StagingOptions options) throws IOException {
    Map<Path, String> found = new HashMap<>();
    for (Place place : places) {
      if (place.mount().content() instanceof StagingPlan.Files(var files)) {
        for (PlannedFile file : files) {
          String identity = ContentIdentity.of(place.mount().directory(), file);
          Path path = path(root.resolve(place.path()), file);
          if (isEnough(journal.earlier(identity), file, options)
              && path != null
              && hasSize(path, file)) {
            found.put(path, identity);
          }
        }
      }
    }
    return found;
  }

  /** A file whose digest is asked for now and was not then has to be read. */
  private static boolean isEnough(
      @Nullable Completed earlier, PlannedFile file, StagingOptions options) {
    return earlier != null
        && (earlier.digest() != null || !options.needsDigest(file.object().uri()));
  }

  private static @Nullable Path path(Path directory, PlannedFile file) {
    try {
      return directory.resolve(file.path());
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean hasSize(Path path, PlannedFile file) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile() && attributes.size() == file.object().size();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** A file that is there already; null when it has to be read. */
  @Nullable Completed complete(Mount mount, PlannedFile file) {
    return complete.isEmpty() ? null : complete.get(ContentIdentity.of(mount.directory(), file));
  }

  /** Notes a file that is complete and safe. */
  void add(Mount mount, PlannedFile file, @Nullable Digest digest) throws IOException {
    if (journal != null) {
      journal.add(ContentIdentity.of(mount.directory(), file), new Completed(digest));
    }
  }

  @Override
  public void close() throws IOException {
    if (journal != null) {
      journal.close();
    }
  }
}
