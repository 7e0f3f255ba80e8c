package waybill.server.objects.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
  /** Days after which nobody goes on with an upload; many stores are told to forget it sooner. */
  static final int KEPT_DAYS = 30;

  private static final String NOTE = ".upload";
  private static final Duration KEPT = Duration.ofDays(KEPT_DAYS);

  private final Disk disk;
  private final Path directory;

  /** The notes in a directory of the user's, which is made when there is one to keep. */
  public UploadNotes(Disk disk, Path directory) {
    this.disk = disk;
    this.directory = directory.toAbsolutePath();
  }

  /**
   * Takes the claim to the note of a file that goes to an object; null when another upload has it,
   * or the directory cannot be used, for which no upload is to fail. Other notes that are too old
   * for anybody to go on are removed by the way.
   *
   * @param always false to take it only where there is a note
   */
  @Nullable UploadClaim claim(String store, ObjectUri uri, Path file, boolean always) {
    String subject =
        sha256(String.join("\0", store, uri.bucket(), uri.key(), file.toAbsolutePath().toString()));
    UploadClaim claim = null;
    try {
      if (always || note(subject).exists()) {
        new DurableDirectory(disk, directory).create();
        claim = UploadClaim.take(directory, subject, note(subject));
      }
    } catch (IOException e) {
      complain(e);
    }
    sweep();
    return claim;
  }

  private DurableFile note(String subject) {
    return new DurableFile(disk, directory.resolve(subject + NOTE));
  }

  /** Removes what is old and claimed by nobody: notes, and locks of uploads that left none. */
  private void sweep() {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*{" + NOTE + ",.lock}")) {
      for (Path each : all) {
        if (isOld(each)) {
          String name = each.getFileName().toString();
          forget(name.substring(0, name.lastIndexOf('.')));
        }
      }
    } catch (IOException | DirectoryIteratorException e) { // another time
      System.getLogger(UploadNotes.class.getName())
          .log(System.Logger.Level.DEBUG, "Old notes of uploads could not be removed.", e);
    }
  }

  /** By the file's own clock: a note is written once, when its upload begins. */
  private static boolean isOld(Path file) throws IOException {
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      return written.isBefore(Instant.now().minus(KEPT));
    } catch (NoSuchFileException e) { // another put has removed it
      return false;
    }
  }

  private void forget(String subject) throws IOException {
    try (UploadClaim claim = UploadClaim.take(directory, subject, note(subject))) {
      if (claim != null) {
        claim.forget();
      }
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
