package waybill.server.objects.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two puts of one file to one object. */
final class UploadsAtOneTimeTest extends UploadFixture {
  @Test
  void puts_ofOneFile_haveUploadsOfTheirOwnAndBothSucceed() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    uploads.server.onPart(
        number -> {
          if (number == 2) {
            both.countDown();
            await(both);
          }
        });
    Heard heard = new Heard(true);

    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Heard> one = threads.submit(() -> uploads.put(uploads.store, heard));
      Future<Heard> other = threads.submit(() -> uploads.put(uploads.store, heard));
      one.get();
      other.get();
    }

    assertThat(heard.starts()).containsExactly(0L); // of the one with the claim
    assertThat(uploads.server.parts()).hasSizeGreaterThanOrEqualTo(2 * 4);
    uploads.assertDone();
  }

  @Test
  void claim_whileItIsHeld_isNotGivenAgain() {
    UploadNotes notes = uploads.notes();

    try (UploadClaim first = notes.claim("store", Uploads.URI, uploads.file, true)) {
      assertThat(first).isNotNull();
      assertThat(notes.claim("store", Uploads.URI, uploads.file, true)).isNull();
      try (UploadClaim other = notes.claim("elsewhere", Uploads.URI, uploads.file, true)) {
        assertThat(other).isNotNull();
      }
    }
    try (UploadClaim again = notes.claim("store", Uploads.URI, uploads.file, true)) {
      assertThat(again).isNotNull();
    }
    assertThat(notes.claim("store", Uploads.URI, uploads.file, false)).isNull();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
