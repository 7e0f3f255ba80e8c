package waybill.server.objects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from another without reading it.
 *
 * @param key the file itself whatever its name, as the file system knows it
 * @param modified the last time its content changed
 */
record FileState(@Nullable Object key, long size, FileTime modified) {

  /** The state of a regular file; empty when there is none of this name, links being none. */
  static Optional<FileState> of(Path file) throws IOException {
    return attributes(file)
        .filter(BasicFileAttributes::isRegularFile)
        .map(found -> new FileState(found.fileKey(), found.size(), found.lastModifiedTime()));
  }

  /** What is there under a name, be it a link; empty when nothing is. */
  static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (java.nio.file.FileSystemException e) {
      if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) { // for example below a file
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The same, without the file's own key, as text: size and time in bytes and nanoseconds. */
  String text() {
    return size + " " + modified.to(TimeUnit.NANOSECONDS);
  }
}
