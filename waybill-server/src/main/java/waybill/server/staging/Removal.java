package waybill.server.staging;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Removes trees. Links are removed and not followed; what is gone already is no error. */
final class Removal extends SimpleFileVisitor<Path> {
  private static final String REMOVED = ".removed-";

  private final Set<Path> kept;

  private Removal(Set<Path> kept) {
    this.kept = kept;
  }

  /** Removes a directory and all below it. */
  static void of(Path directory) throws IOException {
    prune(directory, Set.of());
  }

  /**
   * Removes a directory that others may be looking for: it first loses its name, so nobody finds
   * half of it.
   */
  static void discard(Path directory) throws IOException {
    Path nameless = Files.createTempDirectory(directory.resolveSibling("."), REMOVED);
    Files.move(directory, nameless, StandardCopyOption.ATOMIC_MOVE);
    of(nameless.normalize());
  }

  /** Goes on with what killed processes were removing in a directory. */
  static void sweep(Path parent) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, REMOVED + "*")) {
      for (Path each : all) {
        of(each);
      }
    }
  }

  /** Removes all but some files and the directories that they lie in. */
  static void prune(Path directory, Set<Path> kept) throws IOException {
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(directory, new Removal(kept));
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
      throws IOException {
    try { // shared trees are read-only, for their owner as well
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    } catch (NoSuchFileException e) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!kept.contains(file)) {
      Files.deleteIfExists(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) { // another process removes the same tree
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
      throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      Files.deleteIfExists(directory);
    } catch (DirectoryNotEmptyException e) {
      if (kept.isEmpty()) {
        throw e;
      }
    }
    return FileVisitResult.CONTINUE;
  }
}
