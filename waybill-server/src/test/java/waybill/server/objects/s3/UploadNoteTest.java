package waybill.server.objects.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class UploadNoteTest {
  private static final UploadNote NOTE =
      new UploadNote(
          "2~x/+=",
          8 << 20,
          new SourceFile(30, Instant.parse("2026-01-02T03:04:05.678Z"), "(1,2)"));

  @Test
  void text_always_isReadBack() {
    assertThat(UploadNote.parse(NOTE.text("subject"), "subject")).contains(NOTE);
  }

  @Test
  void text_whenAnyLetterIsAnother_isNoNote() {
    String text = NOTE.text("subject");
    for (int i = 0; i < text.length(); i++) {
      String changed = text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1);

      assertThat(UploadNote.parse(changed, "subject")).isEmpty();
      assertThat(UploadNote.parse(text.substring(0, i), "subject")).isEmpty();
    }
  }

  @Test
  void text_ofAnotherSubject_isNoNote() {
    assertThat(UploadNote.parse(NOTE.text("other"), "subject")).isEmpty();
  }
}
