package waybill.server.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library of the system inflates as zlib does, whatever it is given in whatever steps. */
final class RawInflateTest {
  private static final int ROUNDS = 200;
  private static final int AFTER_MAX = 40;

  /** The library decodes up to three symbols at once, of which each makes up to 258 bytes. */
  private static final int HELD_MAX = 3 * 258;

  private @Nullable IsalLibrary library;

  @BeforeEach
  void find() {
    library = IsalLibrary.find();
    assumeTrue(library != null, "ISA-L: libisal.so.2 is not installed (Debian's package libisal2)");
  }

  /** What became of some input. */
  @SuppressWarnings("ArrayRecordComponent") // compared by its parts, never as a whole
  private record Outcome(byte[] made, boolean finished, int unused, boolean refused) {}

  private RawInflate isal() {
    return new IsalInflate(Objects.requireNonNull(library));
  }

  private static LongStream seeds() {
    return LongStream.range(0, ROUNDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void wholeData_inAnySteps_isTheSame(long seed) {
    Random random = new Random(seed);
    byte[] content = content(random);
    byte[] packed = followed(deflated(content, random), random);

    Outcome outcome = run(isal(), packed, random);

    assertThat(outcome.refused()).isFalse();
    assertThat(outcome.finished()).isTrue();
    assertThat(outcome.made()).isEqualTo(content);
    assertThat(outcome.unused()).isEqualTo(run(new ZlibInflate(), packed, random).unused());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cutData_inAnySteps_isMadeAsFarAsItGoes(long seed) {
    Random random = new Random(seed);
    byte[] packed = deflated(content(random), random);
    byte[] cut = Arrays.copyOf(packed, random.nextInt(packed.length));

    Outcome isal = run(isal(), cut, random);
    Outcome zlib = run(new ZlibInflate(), cut, random);

    assertThat(isal.refused()).isFalse();
    assertThat(isal.finished()).isFalse();
    int common = Math.min(isal.made().length, zlib.made().length);
    assertThat(Arrays.equals(isal.made(), 0, common, zlib.made(), 0, common)).isTrue();
    assertThat(isal.made().length).isBetween(zlib.made().length - HELD_MAX, zlib.made().length);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void damagedData_inAnySteps_isRefusedOrMadeAsByZlib(long seed) {
    Random random = new Random(seed);
    byte[] damaged = deflated(content(random), random);
    for (int i = random.nextInt(3); i >= 0; i--) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }

    Outcome isal = run(isal(), damaged, random);
    Outcome zlib = run(new ZlibInflate(), damaged, random);

    assertThat(isal.refused()).isEqualTo(zlib.refused());
    assertThat(isal.finished()).isEqualTo(zlib.finished());
    if (!zlib.refused()) {
      assertThat(isal.made()).isEqualTo(zlib.made());
    }
  }

  @Test
  void oneInflater_usedAgain_beginsAnew() {
    Random random = new Random(1);
    RawInflate inflate = isal();
    for (int i = 0; i < 20; i++) {
      byte[] content = content(random);
      byte[] packed = deflated(content, random);
      inflate.reset();
      Outcome outcome =
          step(inflate, i % 3 == 0 ? Arrays.copyOf(packed, packed.length / 2) : packed, random);
      if (i % 3 != 0) {
        assertThat(outcome.made()).isEqualTo(content);
        assertThat(inflate.written()).isEqualTo(content.length);
      }
    }
    inflate.end();
  }

  private static Outcome run(RawInflate inflate, byte[] packed, Random random) {
    try {
      return step(inflate, packed, random);
    } finally {
      inflate.end();
    }
  }

  private static Outcome step(RawInflate inflate, byte[] packed, Random random) {
    int stepMax = 1 + random.nextInt(random.nextBoolean() ? 8 : 200_000);
    byte[] target = new byte[1 + random.nextInt(random.nextBoolean() ? 8 : 100_000)];
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    int at = 0;
    try {
      while (true) {
        int count = inflate.inflate(target, 0, target.length);
        made.write(target, 0, count);
        if (count > 0) {
          continue;
        }
        if (inflate.isFinished() || at == packed.length) {
          int unused = inflate.isFinished() ? inflate.unused() + packed.length - at : 0;
          return new Outcome(made.toByteArray(), inflate.isFinished(), unused, false);
        }
        int given = Math.min(packed.length - at, 1 + random.nextInt(stepMax));
        inflate.input(packed, at, given);
        at += given;
      }
    } catch (DataFormatException e) {
      return new Outcome(made.toByteArray(), false, 0, true);
    }
  }

  /** Empty, noise, few letters, long repetitions, or some of each. */
  private static byte[] content(Random random) {
    byte[] content = new byte[random.nextInt(5) == 0 ? random.nextInt(3) : random.nextInt(120_000)];
    for (int at = 0; at < content.length; ) {
      int end = Math.min(content.length, at + 1 + random.nextInt(40_000));
      int letters = 1 + random.nextInt(random.nextBoolean() ? 4 : 256);
      for (int i = at; i < end; i++) {
        content[i] = (byte) random.nextInt(letters);
      }
      at = end;
    }
    return content;
  }

  private static byte[] deflated(byte[] content, Random random) {
    int level = random.nextInt(10);
    try (Deflater deflater = new Deflater(level, true)) {
      deflater.setStrategy(random.nextInt(3));
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] block = new byte[1 << 16];
      while (!deflater.finished()) {
        packed.write(block, 0, deflater.deflate(block));
      }
      return packed.toByteArray();
    }
  }

  private static byte[] followed(byte[] packed, Random random) {
    byte[] all = new byte[packed.length + random.nextInt(AFTER_MAX)];
    random.nextBytes(all);
    System.arraycopy(packed, 0, all, 0, packed.length);
    return all;
  }
}
