package waybill.server.staging;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.history.Digest;

/**
 * A private directory beside a target, in which its tree grows. Its name begins with a dot and
 * tells the target; a lock in it tells whether somebody still works there. So what a killed process
 * left behind is known by its name and a lock that can be had, and the next run for the target
 * continues or removes it.
 */
final class Workspace implements AutoCloseable {
  private static final String PREFIX = ".staging-";
  private static final String LOCK = "lock";

  /** Of the digest of a target's name, in digits: the name itself may be too long to add to. */
  private static final int NAME_DIGITS = 16;

  private final Path directory;
  private final Path target;
  private final HeldLock lock;
  private boolean kept;
  private boolean published;

  private Workspace(Path directory, Path target, HeldLock lock) {
    this.directory = directory;
    this.target = target;
    this.lock = lock;
  }

  /**
   * Takes over what an earlier run left for the target, or makes a new directory.
   *
   * @throws OccupiedTarget when another run works for the same target
   */
  static Workspace open(Path target) throws IOException {
    Path parent = parent(target);
    try {
      Files.createDirectories(parent);
      Workspace found = leftover(target);
      return found == null ? fresh(target) : found;
    } catch (OccupiedTarget e) {
      throw e;
    } catch (IOException e) {
      throw StagingFault.ofDisk(parent, e);
    }
  }

  private static Workspace fresh(Path target) throws IOException {
    while (true) {
      Path made = Files.createTempDirectory(parent(target), prefix(target)); // for its owner alone
      try {
        Optional<HeldLock> lock = HeldLock.take(made.resolve(LOCK));
        if (lock.isPresent()) {
          return new Workspace(made, target, lock.get());
        }
      } catch (NoSuchFileException e) {
        // another run took it for a leftover before it was locked
      }
    }
  }

  private static @Nullable Workspace leftover(Path target) throws IOException {
    Workspace found = null;
    Removal.sweep(parent(target));
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(parent(target), prefix(target) + "*")) {
      for (Path each : all) {
        Optional<HeldLock> lock = lock(each);
        if (lock.isEmpty()) {
          if (found != null) {
            found.close();
          }
          throw new OccupiedTarget("Something is being staged to " + target + " at this moment.");
        }
        if (found != null) {
          found.close();
        }
        found = new Workspace(each, target, lock.get());
      }
    } catch (NoSuchFileException e) {
      // its owner has just removed it
    }
    return found;
  }

  /**
   * Empty when somebody works in it.
   *
   * @throws NoSuchFileException when it was removed meanwhile
   */
  private static Optional<HeldLock> lock(Path directory) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      throw new OccupiedTarget(directory + " is in the way. Remove it.");
    }
    Path file = directory.resolve(LOCK);
    Optional<HeldLock> lock = HeldLock.take(file);
    if (lock.isPresent() && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      lock.get().close(); // it was the lock of a directory that has lost its name since
      throw new NoSuchFileException(file.toString());
    }
    return lock;
  }

  /** Removes what killed processes left in a directory before a time, for whatever target. */
  static void sweep(Path parent, Instant before) throws IOException {
    Removal.sweep(parent);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path each : all) {
        try {
          boolean old = Files.getLastModifiedTime(each).toInstant().isBefore(before);
          Optional<HeldLock> lock = old ? lock(each) : Optional.empty();
          if (lock.isPresent()) {
            new Workspace(each, parent, lock.get()).close();
          }
        } catch (NoSuchFileException e) {
          // its owner, or another sweep, was faster
        }
      }
    }
  }

  private static String prefix(Path target) {
    byte[] name = target.toString().getBytes(StandardCharsets.UTF_8);
    return PREFIX + Digest.of(name).text().substring(0, NAME_DIGITS) + "-";
  }

  private static Path parent(Path target) {
    return target.resolveSibling(".").normalize();
  }

  /** A path in this directory. */
  Path path(String name) {
    return directory.resolve(name);
  }

  /**
   * Makes what lies under a name here the target, in one step, and durably.
   *
   * @throws OccupiedTarget when the target came to be meanwhile, and is not an empty directory
   */
  void publish(String name) throws IOException {
    try {
      Files.move(path(name), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      requireFree(target);
      throw StagingFault.ofDisk(target, e);
    }
    published = true;
    try (FileChannel parent = FileChannel.open(parent(target), StandardOpenOption.READ)) {
      parent.force(true);
    }
  }

  /**
   * Passes a target that can be published to.
   *
   * @throws OccupiedTarget unless nothing is there, or an empty directory
   */
  static void requireFree(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> content = Files.newDirectoryStream(target)) {
        if (!content.iterator().hasNext()) {
          return;
        }
      }
    }
    throw new OccupiedTarget(
        "There is something at " + target + ". Remove it, or stage to an empty or new directory.");
  }

  /** Leaves this directory for the next run, if that can go on with anything of it. */
  void keep(List<Mount> mounts) {
    kept = mounts.stream().anyMatch(mount -> mount.content() instanceof StagingPlan.Files);
  }

  /** Removes this directory, unless it is kept, and unlocks it. */
  @Override
  public void close() throws IOException {
    try (lock) {
      if (!kept || published) {
        Removal.discard(directory);
      }
    }
  }
}
