package waybill.registry.transform.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Gzip is taken whole or not at all. */
final class GunzipStreamTest {

  @Property(tries = 200)
  void members_always_areOneStream(@ForAll @Size(min = 1, max = 4) List<byte[]> members)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (byte[] member : members) {
      packed.writeBytes(gzip(member));
      plain.writeBytes(member);
    }

    assertThat(unpacked(packed.toByteArray())).isEqualTo(plain.toByteArray());
  }

  @Property(tries = 200)
  void cuts_anywhere_areFaults(@ForAll @IntRange(min = 0, max = 40) int length) {
    byte[] packed = gzip("some lines of text, and some more of them".getBytes(UTF_8));

    assertThatThrownBy(() -> unpacked(Arrays.copyOf(packed, length))).isInstanceOf(GzipFault.class);
  }

  @Test
  void bytes_behindTheEnd_areFaultsUnlessTheyAreZero() throws IOException {
    byte[] packed = gzip("text".getBytes(UTF_8));

    assertThat(unpacked(Arrays.copyOf(packed, packed.length + 9)))
        .isEqualTo("text".getBytes(UTF_8));
    for (String more : List.of("x", "\u001F", "\0x")) {
      assertThatThrownBy(() -> unpacked(joined(packed, more.getBytes(UTF_8))))
          .isInstanceOf(GzipFault.class);
    }
  }

  @Test
  void sumsAndLengths_thatDoNotMatch_areFaults() {
    byte[] packed = gzip("text".getBytes(UTF_8));
    for (int fromEnd = 1; fromEnd <= 8; fromEnd++) {
      byte[] changed = packed.clone();
      changed[packed.length - fromEnd] ^= 1;

      assertThatThrownBy(() -> unpacked(changed)).isInstanceOf(GzipFault.class);
    }
  }

  @Test
  void plainText_isNoGzip() {
    assertThatThrownBy(() -> unpacked("a,b\n".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            GzipFault.class,
            fault -> {
              assertThat(fault.fault().rule().id()).isEqualTo("T-I5");
              assertThat(fault.fault().sentence()).contains("not gzip").contains("None");
            });
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (InputStream in = new GunzipStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
