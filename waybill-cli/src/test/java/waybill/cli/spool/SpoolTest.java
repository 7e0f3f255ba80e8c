package waybill.cli.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  @TempDir Path directory;

  @Test
  void file_whileItIsInUse_hasNoName() {
    try (Spool spool = new Spool(directory.toFile(), 0)) {
      SpooledText text = kept(spool, "secret");

      assertThat(directory).isEmptyDirectory();
      assertThat(text.text()).isEqualTo("secret");
    }
  }

  @Test
  void room_whenBytesAreHeld_isWhatIsLeft() {
    try (Spool spool = new Spool(directory.toFile(), 10)) {
      spool.hold(7);
      spool.forget();

      assertThat(spool.room()).isEqualTo(3);
    }
  }

  @Test
  void draft_whenNotKept_isOverwritten() {
    try (Spool spool = new Spool(directory.toFile(), 0)) {
      SpooledText first = kept(spool, "first");
      write(draft(spool), "a connection broke here");
      SpooledText second = kept(spool, "second");

      assertThat(first.text()).isEqualTo("first");
      assertThat(second.text()).isEqualTo("second");
    }
  }

  @Test
  void forget_whenTextsWereKept_writesOverThem() {
    try (Spool spool = new Spool(directory.toFile(), 0)) {
      SpooledText before = kept(spool, "before");
      spool.forget();
      kept(spool, "behind");

      assertThat(before.text()).isEqualTo("behind");
    }
  }

  @Test
  void draft_whenNoFileCanBeMade_isNoneAndThereIsRoomForAll() {
    try (Spool spool = new Spool(new File(directory.toFile(), "absent"), 10)) {
      spool.hold(10);

      assertThat(spool.draft()).isNull();
      assertThat(spool.room()).isEqualTo(Integer.MAX_VALUE);
    }
  }

  /** A text in a spool. */
  static SpooledText kept(Spool spool, String text) {
    return kept(spool, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes in a spool. */
  static SpooledText kept(Spool spool, byte[] bytes) {
    Spool.Draft draft = draft(spool);
    draft.write(bytes, bytes.length);
    return draft.keep();
  }

  private static Spool.Draft draft(Spool spool) {
    Spool.Draft draft = spool.draft();
    if (draft == null) {
      throw new AssertionError("no file can be made");
    }
    return draft;
  }

  private static void write(Spool.Draft draft, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    draft.write(bytes, bytes.length);
  }
}
