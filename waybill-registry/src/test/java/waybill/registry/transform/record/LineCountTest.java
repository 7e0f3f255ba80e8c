package waybill.registry.transform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counting many bytes at a time, against counting one by one. */
final class LineCountTest {
  private static long newlines(byte[] content) {
    long count = 0;
    for (byte b : content) {
      count += b == '\n' ? 1 : 0;
    }
    return count;
  }

  @Test
  void lines_ofAnyBytes_areThoseCountedOneByOne() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      byte[] content = new byte[2 + random.nextInt(10_000)];
      for (int i = 0; i < content.length; i++) {
        content[i] = (byte) (random.nextInt(4) == 0 ? '\n' : random.nextInt(256));
      }
      content[0] = 'x';
      content[content.length - 1] = '\n';
      LineCount lines = new LineCount();
      ByteBuffer bytes = ByteBuffer.allocateDirect(content.length).put(content).flip();
      int middle = random.nextInt(content.length);

      lines.add(bytes.slice(0, middle));
      lines.add(bytes.asReadOnlyBuffer().position(middle));

      assertThat(lines.records()).isEqualTo(newlines(content));
    }
  }

  @Test
  void lines_ofOneByteEach_areAllCounted() {
    byte[] content = new byte[5_000];
    Arrays.fill(content, (byte) '\n');
    content[4_999] = 'x';
    LineCount lines = new LineCount();

    lines.add(ByteBuffer.wrap(content));

    assertThat(lines.records()).isEqualTo(content.length);
  }
}
