package waybill.server.objects.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.server.files.LocalDisk;

/** Notes of uploads with which nobody went on. */
final class SweptNotesTest {
  private static final UploadNote NOTE =
      new UploadNote("upload-1", PartPlan.PART_BYTES, new SourceFile(7, Instant.EPOCH, "key"));

  private final Set<Path> notes = new HashSet<>();

  @TempDir private Path directory;

  @Test
  void notes_thatAreTooOld_goWhenAnotherPutBegins() throws IOException {
    Path old = note("old");
    Path young = note("young");
    age(old, UploadNotes.KEPT_DAYS + 1);
    age(young, UploadNotes.KEPT_DAYS - 1);
    Path left = Files.createFile(directory.resolve("killed.lock"));
    age(left, UploadNotes.KEPT_DAYS + 1);

    claim("new").close();

    assertThat(old).doesNotExist();
    assertThat(left).doesNotExist();
    assertThat(young).exists();
    try (Stream<Path> all = Files.list(directory)) {
      assertThat(all.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "gate", young.getFileName().toString(), lock(young).getFileName().toString());
    }
  }

  @Test
  void notes_thatAreTooOld_goEvenWhenThePutNeedsNone() throws IOException {
    Path old = note("old");
    age(old, UploadNotes.KEPT_DAYS + 1);

    assertThat(notes().claim("store", Uploads.URI, Path.of("small"), false)).isNull();

    assertThat(old).doesNotExist();
  }

  @Test
  void notes_thatAPutHasClaimed_stayHoweverOldTheyAre() throws IOException {
    Path running = note("running");
    age(running, UploadNotes.KEPT_DAYS + 1);

    try (UploadClaim mine = claim("running")) {
      claim("new").close();

      assertThat(running).exists();
      assertThat(mine.note()).contains(NOTE);
    }
  }

  private UploadNotes notes() {
    return new UploadNotes(new LocalDisk(), directory);
  }

  private UploadClaim claim(String file) {
    return Objects.requireNonNull(notes().claim("store", Uploads.URI, Path.of(file), true));
  }

  /** The note of a put of this file that broke off now. */
  private Path note(String file) throws IOException {
    try (UploadClaim claim = claim(file)) {
      claim.write(NOTE);
    }
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(each -> each.toString().endsWith(".upload"))
          .filter(notes::add)
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path lock(Path note) {
    return note.resolveSibling(note.getFileName().toString().replace(".upload", ".lock"));
  }

  private static void age(Path file, int days) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
  }
}
