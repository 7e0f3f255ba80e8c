package waybill.server.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes in memory and file, against bytes in memory alone. */
final class SpoolTest {
  @TempDir private Path directory;

  @Test
  void bytes_whateverIsDone_areThoseOfAnArray() throws IOException {
    Random random = new Random(7);
    try (SpoolFiles files = new SpoolFiles(directory);
        Spool spool = new Spool(files, 64);
        Spool copy = new Spool(files, 16)) {
      ByteArrayOutputStream model = new ByteArrayOutputStream();
      for (int step = 0; step < 3000; step++) {
        byte[] piece = new byte[random.nextInt(40)];
        random.nextBytes(piece);
        switch (random.nextInt(8)) {
          case 0 -> cut(spool, model, random.nextInt(model.size() + 1));
          case 1, 2, 3 -> {
            spool.write(ByteBuffer.wrap(piece));
            model.writeBytes(piece);
          }
          case 4 -> {
            copy.clear();
            spool.copyTo(copy);
            assertThat(read(copy)).isEqualTo(model.toByteArray());
          }
          default -> {
            spool.append(piece, 0, piece.length);
            model.writeBytes(piece);
          }
        }
        assertThat(spool.size()).isEqualTo(model.size());
        assertThat(read(spool)).isEqualTo(model.toByteArray());
      }
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  private static void cut(Spool spool, ByteArrayOutputStream model, int size) throws IOException {
    byte[] before = model.toByteArray();

    byte[] taken = spool.cut(size);

    assertThat(taken).isEqualTo(Arrays.copyOfRange(before, size, before.length));
    model.reset();
    model.write(before, 0, size);
  }

  @Test
  void sealed_inAFile_canBeReadAgain() throws IOException {
    try (SpoolFiles files = new SpoolFiles(directory);
        Spool spool = new Spool(files, 1 << 10)) {
      byte[] content = new byte[700];
      Arrays.fill(content, (byte) 'x');
      spool.append(content, 0, content.length);

      spool.seal();

      assertThat(spool.inMemory()).isNull();
      assertThat(read(spool)).isEqualTo(content);
    }
  }

  private static byte[] read(Spool spool) throws IOException {
    try (InputStream in = spool.read()) {
      return in.readAllBytes();
    }
  }
}
