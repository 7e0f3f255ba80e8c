package waybill.server.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.history.Digest;
import waybill.server.artifacts.PinCheck.Changed;
import waybill.server.artifacts.PinCheck.Missing;
import waybill.server.artifacts.PinCheck.Pin;
import waybill.server.artifacts.PinCheck.Unchanged;
import waybill.server.files.LocalDisk;
import waybill.server.objects.ObjectDirectory;

/** Whether pinned objects are still the same. */
final class PinCheckTest {
  private static final ObjectUri MODEL = new ObjectUri("models", "m.bin");
  private static final Pin PIN = new Pin(MODEL, 3, Digest.of(bytes("one")));

  @TempDir private Path directory;

  private ObjectStore objects;

  @BeforeEach
  void open() {
    objects = new ObjectDirectory(new LocalDisk(), directory);
  }

  @Test
  void object_ofTheSameBytes_isUnchanged() throws IOException {
    objects.put(MODEL, bytes("one"));

    assertThat(new PinCheck(objects).check(PIN)).isEqualTo(new Unchanged());
  }

  @Test
  void object_ofOtherBytesOfTheSameLength_isChangedAndToldByItsDigest() throws IOException {
    objects.put(MODEL, bytes("two"));

    assertThat(new PinCheck(objects).check(PIN)).isEqualTo(new Changed(3, Digest.of(bytes("two"))));
  }

  @Test
  void object_thatIsGone_isMissing() throws IOException {
    assertThat(new PinCheck(objects).check(PIN)).isEqualTo(new Missing());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
