package waybill.server.objects.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.history.Digest;
import waybill.server.files.Disk;
import waybill.server.files.DurableDirectory;
import waybill.server.files.DurableFile;

/**
 * The directory of the notes of uploads that may break off. There is one note at most for each
 * store, object and path of a file, and whoever wants to read or write it needs the claim to it
 * first.
 */
public final class UploadNotes {
  private final Disk disk;
  private final Path directory;

  /** The notes in a directory of the user's, which is made when there is one to keep. */
  public UploadNotes(Disk disk, Path directory) {
    this.disk = disk;
    this.directory = directory.toAbsolutePath();
  }

  /**
   * Takes the claim to the note of a file that goes to an object; null when another upload has it,
   * or the directory cannot be used, for which no upload is to fail.
   *
   * @param always false to take it only where there is a note
   */
  @Nullable UploadClaim claim(String store, ObjectUri uri, Path file, boolean always) {
    String subject =
        sha256(String.join("\0", store, uri.bucket(), uri.key(), file.toAbsolutePath().toString()));
    DurableFile note = new DurableFile(disk, directory.resolve(subject + ".upload"));
    try {
      if (!always && !note.exists()) {
        return null;
      }
      new DurableDirectory(disk, directory).create();
      return UploadClaim.take(directory, subject, note);
    } catch (IOException e) {
      complain(e);
      return null;
    }
  }

  static void complain(IOException e) {
    System.getLogger(UploadNotes.class.getName())
        .log(
            System.Logger.Level.WARNING,
            "The upload cannot go on later when it breaks off, as no note can be kept of it: {0}",
            e.toString());
  }

  /** Of a text's UTF-8, in hex. */
  static String sha256(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8)).text();
  }
}
