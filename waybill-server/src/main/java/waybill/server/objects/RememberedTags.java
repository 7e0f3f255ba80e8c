package waybill.server.objects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ETags of files, so that a large one is not read each time somebody asks. A tag is an extended
 * attribute of its file, beside the size and the time of change that the file then had: one that a
 * person edits has another time, one that is put in its place has no attribute, and both are read
 * anew. Where the file system has no such attributes, or does not let us write, the process
 * remembers the last few thousand by itself.
 */
final class RememberedTags {
  private static final String ATTRIBUTE = "waybill.etag";

  /** More than a tag, a size and a time take; what is longer is not ours. */
  private static final int VALUE_BYTES_MAX = 256;

  private static final int REMEMBERED_MAX = 10_000;
  private static final int BUFFER_BYTES = 1 << 16;

  /** Longer than a clock's step: a change in the same step would not be seen. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final Map<FileState, String> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<FileState, String> eldest) {
              return size() > REMEMBERED_MAX;
            }
          });

  /** The ETag of a file in a state, read from its content; it is remembered. */
  String read(Path file, FileState state) throws IOException {
    MessageDigest digest = Md5.digest();
    try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    String tag = HexFormat.of().formatHex(digest.digest());
    boolean settled =
        state.modified().toInstant().isBefore(Instant.now().minus(SETTLED)); // the file's own clock
    if (settled && FileState.of(file).equals(Optional.of(state))) {
      remember(file, state, tag);
    }
    return tag;
  }

  /** Keeps the ETag of a file that nobody else changes. */
  void remember(Path file, FileState state, String tag) throws IOException {
    remembered.put(state, tag);
    UserDefinedFileAttributeView attributes = attributes(file);
    if (attributes != null) {
      try {
        attributes.write(
            ATTRIBUTE,
            ByteBuffer.wrap((tag + " " + state.text()).getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        logUnsupported(e);
      }
    }
  }

  /** The ETag of a file in a state; null when it has to be read. */
  @Nullable String known(Path file, FileState state) {
    String held = remembered.get(state);
    if (held != null) {
      return held;
    }
    UserDefinedFileAttributeView attributes = attributes(file);
    try {
      if (attributes == null) {
        return null;
      }
      ByteBuffer value = ByteBuffer.allocate(VALUE_BYTES_MAX);
      attributes.read(
          ATTRIBUTE, value); // asking first whether it is there opens the file twice more
      String text = new String(value.array(), 0, value.position(), StandardCharsets.UTF_8);
      int space = text.indexOf(' ');
      if (space < 0 || !text.substring(space + 1).equals(state.text())) {
        return null;
      }
      String tag = text.substring(0, space);
      remembered.put(state, tag);
      return tag;
    } catch (IOException e) { // the file has no such attribute, or its file system has none at all
      logUnsupported(e);
      return null;
    }
  }

  private static @Nullable UserDefinedFileAttributeView attributes(Path file) {
    return Files.getFileAttributeView(
        file, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Costs time and nothing else. */
  private static void logUnsupported(IOException e) {
    System.getLogger(RememberedTags.class.getName())
        .log(System.Logger.Level.DEBUG, "An ETag is not kept beside its file.", e);
  }
}
