package waybill.server.objects.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waybill.server.objects.s3.Uploads.BYTES;
import static waybill.server.objects.s3.Uploads.PART;
import static waybill.server.objects.s3.Uploads.URI;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts of a file that broke off and are said again. */
final class ResumedUploadTest extends UploadFixture {
  @Test
  void put_thatBreaksNowhere_leavesNoNote() throws IOException {
    Heard heard = uploads.put();

    assertThat(heard.starts()).containsExactly(0L);
    uploads.assertDone();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void put_thatBrokeAtAPart_sendsThatPartAndLaterOnes(int part) throws IOException {
    breakAt(part);
    assertThat(uploads.server.openUploads("models")).isEqualTo(1);

    Heard heard = uploads.put();

    assertThat(heard.starts()).containsExactly((part - 1L) * PART);
    assertThat(uploads.server.parts())
        .containsExactlyElementsOf(IntStream.rangeClosed(part, 4).boxed().toList());
    uploads.assertDone();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1000, 1 << 20, PART - 1})
  void put_whoseLineIsCutAgainAndAgain_endsWhenItHolds(long requestBytes) throws Exception {
    try (CuttingProxy proxy = new CuttingProxy(uploads.server.endpoint());
        S3Objects cut = new S3Objects(uploads.server.access(proxy.endpoint()), uploads.notes())) {
      proxy.cutRequestsAfter(requestBytes);
      assertThatThrownBy(() -> uploads.put(cut, new Heard(true))).isInstanceOf(IOException.class);
      proxy.cutRequestsAfter(Long.MAX_VALUE);

      uploads.put(cut, new Heard(true));
    }
    uploads.assertDone();
  }

  @ParameterizedTest
  @ValueSource(longs = {PART + 2000, 2 * PART + 5000, 2 * PART + 100_000})
  void put_whoseLineIsCutInALaterPart_goesOnByItself(long requestBytes) throws Exception {
    try (CuttingProxy proxy = new CuttingProxy(uploads.server.endpoint());
        S3Objects cut = new S3Objects(uploads.server.access(proxy.endpoint()), uploads.notes())) {
      proxy.cutRequestsAfter(requestBytes);

      uploads.put(cut, new Heard(true));

      assertThat(proxy.cuts()).isPositive();
    }
    uploads.assertDone();
  }

  @Test
  void put_ofAFileThatChanged_abortsTheOldUploadAndSendsAll() throws IOException {
    breakAt(3);
    uploads.write(BYTES, 8);
    Files.setLastModifiedTime(
        uploads.file, FileTime.from(Instant.parse("2026-01-01T00:00:00.000000001Z")));

    Heard heard = uploads.put();

    assertThat(heard.starts()).containsExactly(0L);
    assertThat(uploads.server.parts()).containsExactly(1, 2, 3, 4);
    uploads.assertDone();
  }

  @Test
  void put_ofAFileThatBecameSmall_abortsTheOldUpload() throws IOException {
    breakAt(3);
    uploads.write(1000, 8);

    Heard heard = uploads.put();

    assertThat(heard.starts()).isEmpty();
    uploads.assertDone();
  }

  @Test
  void put_anew_abortsTheOldUploadAndSendsAll() throws IOException {
    breakAt(3);

    Heard heard = uploads.put(uploads.store, new Heard(false));

    assertThat(heard.starts()).containsExactly(0L);
    assertThat(uploads.server.parts()).containsExactly(1, 2, 3, 4);
    uploads.assertDone();
  }

  @Test
  void put_whenAPartAtTheStoreIsAnother_sendsItAgain() throws IOException {
    breakAt(3);
    try (S3Client client = S3Clients.of(uploads.server.access(null))) {
      client.uploadPart(
          to -> to.bucket("models").key(URI.key()).uploadId(uploadId()).partNumber(1),
          RequestBody.fromBytes(new byte[PART]));
    }
    uploads.server.forgetParts();

    uploads.put();

    assertThat(uploads.server.parts()).containsExactly(1, 3, 4);
    uploads.assertDone();
  }

  @Test
  void put_whenTheStoreForgotTheUpload_sendsAll() throws IOException {
    breakAt(3);
    try (S3Client client = S3Clients.of(uploads.server.access(null))) {
      client.abortMultipartUpload(to -> to.bucket("models").key(URI.key()).uploadId(uploadId()));
    }

    Heard heard = uploads.put();

    assertThat(heard.starts()).containsExactly(0L);
    uploads.assertDone();
  }

  @Test
  void put_whenTheStoreForgetsTheUploadMeanwhile_givesItUp() throws IOException {
    uploads.server.onPart(
        number -> {
          if (number == 3) {
            abort();
          }
        });
    Heard heard = new Heard(true);

    assertThatThrownBy(() -> uploads.put(uploads.store, heard)).isInstanceOf(IOException.class);

    assertThat(heard.timesGivenUp()).isEqualTo(1);
    assertThat(uploads.noteNames()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "waybill upload 1\n", "waybill upload 1\na\nb\nc\nd\ne\nf\ng\n"})
  void put_whenTheNoteIsBroken_sendsAll(String note) throws IOException {
    breakAt(3);
    Files.writeString(uploads.note(), note);

    Heard heard = uploads.put();

    assertThat(heard.starts()).containsExactly(0L);
    uploads.assertWhole();
    assertThat(uploads.noteNames()).isEmpty();
  }

  @Test
  void put_whenNoNoteCanBeKept_abortsWhatBreaksOff() throws IOException {
    Files.createDirectories(uploads.notes.resolveSibling("."));
    Files.writeString(uploads.notes, "no directory");
    uploads.failFrom(3);
    Heard heard = new Heard(true);

    assertThatThrownBy(() -> uploads.put(uploads.store, heard)).isInstanceOf(IOException.class);
    assertThat(uploads.server.openUploads("models")).isZero();
    uploads.heal();
    uploads.put(uploads.store, heard);

    assertThat(heard.starts()).isEmpty();
    uploads.assertWhole();
  }

  @Test
  void put_whenTheLastAnswerIsLost_hasTheObject() throws IOException {
    uploads.server.onCompletion(
        () -> {
          throw new UncheckedIOException(new IOException("The test loses the answer."));
        });

    uploads.put();

    uploads.assertDone();
  }

  private void breakAt(int part) throws IOException {
    uploads.failFrom(part);
    assertThatThrownBy(uploads::put)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(URI.text());
    assertThat(uploads.server.parts()).hasSize(part - 1);
    assertThat(uploads.noteNames()).hasSize(2);
    uploads.heal();
  }

  private void abort() {
    try (S3Client client = S3Clients.of(uploads.server.access(null))) {
      client.abortMultipartUpload(to -> to.bucket("models").key(URI.key()).uploadId(uploadId()));
    }
  }

  private String uploadId() {
    try (S3Client client = S3Clients.of(uploads.server.access(null))) {
      return client.listMultipartUploads(of -> of.bucket("models")).uploads().get(0).uploadId();
    }
  }
}
