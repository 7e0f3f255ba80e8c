package waybill.server.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  @Test
  void fill_fromAChannel_putsBytesBehindTheOthersAndShowsThem() throws IOException {
    Random random = new Random(11);
    byte[] content = new byte[300_000];
    random.nextBytes(content);
    try (SpoolFiles files = new SpoolFiles(directory);
        Spool spool = new Spool(files, 100_000)) {
      ReadableByteChannel source = Channels.newChannel(new ByteArrayInputStream(content));
      ByteArrayOutputStream seen = new ByteArrayOutputStream();
      for (ByteBuffer came = spool.fill(source, 70_000);
          came != null;
          came = spool.fill(source, 1 + random.nextInt(70_000))) {
        byte[] piece = new byte[came.remaining()];
        came.get(piece);
        seen.writeBytes(piece);
      }

      assertThat(seen.toByteArray()).isEqualTo(content);
      assertThat(read(spool)).isEqualTo(content);
      assertThat(spool.last()).isEqualTo(content[content.length - 1] & 0xFF);
    }
  }

  @Test
  void waiting_beyondTheRoom_isInFilesAndHoldsNoMore() throws IOException {
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'w');
    try (SpoolFiles files = new SpoolFiles(directory)) {
      List<Spool> all = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        Spool spool = Spool.waiting(files);
        all.add(spool);
        for (int megabyte = 0; megabyte < 6; megabyte++) {
          spool.write(ByteBuffer.wrap(piece));
        }
      }

      assertThat(all.stream().filter(spool -> spool.inMemory() != null).count())
          .isEqualTo(SpoolFiles.WAITING_BYTES_MAX / (6 << 20));
      assertThat(files.room().take()).isNull();
      for (Spool spool : all) {
        try (InputStream in = spool.read()) {
          assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(6 << 20);
        }
        spool.close();
      }
      Spool again = Spool.waiting(files);
      again.write(ByteBuffer.wrap(piece));
      assertThat(again.inMemory()).hasSize(piece.length / Buffers.BYTES);
    }
  }

  private static byte[] read(Spool spool) throws IOException {
    try (InputStream in = spool.read()) {
      return in.readAllBytes();
    }
  }
}
