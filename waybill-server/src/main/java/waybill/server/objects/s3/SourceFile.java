package waybill.server.objects.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;

/**
 * The state of a file that is sent; another state is another content.
 *
 * @param key the file itself whatever its name, as the file system knows it; may be empty
 */
record SourceFile(long bytes, Instant modified, String key) {

  /** The state of a file that is there; a link is what it leads to. */
  static SourceFile of(Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    return new SourceFile(
        found.size(),
        found.lastModifiedTime().toInstant(),
        Objects.toString(found.fileKey(), "").replaceAll("\\s", ""));
  }
}
