package waybill.server.artifacts;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A directory for files that nobody needs after the next step, and that nobody but this user may
 * read. What a process leaves behind when it dies is removed by the next one. For one thread.
 */
final class SpoolDirectory {
  private static final String CONTENT = "content";

  private final Path root;

  SpoolDirectory(Path root) {
    this.root = root;
  }

  /** An empty directory in it. */
  Path fresh() throws IOException {
    clear();
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    if (!Files.isDirectory(root)) {
      Files.createDirectory(root, owner);
    }
    return Files.createDirectory(root.resolve(CONTENT), owner);
  }

  /** The place for a file, its directories made. */
  static Path file(Path directory, String path) throws IOException {
    try {
      Path file = directory.resolve(path).normalize();
      if (!file.startsWith(directory) || file.equals(directory)) {
        throw new IOException("There can be no file '" + path + "' here.");
      }
      Files.createDirectories(file.resolveSibling("."));
      return file;
    } catch (InvalidPathException e) { // for example where the locale knows no UTF-8
      throw new IOException("There can be no file '" + path + "' here.", e);
    }
  }

  /** Removes all content. */
  void clear() throws IOException {
    Path content = root.resolve(CONTENT);
    if (!Files.exists(content)) {
      return;
    }
    Files.walkFileTree(
        content,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
