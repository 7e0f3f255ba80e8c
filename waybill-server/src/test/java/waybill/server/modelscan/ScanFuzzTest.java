package waybill.server.modelscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import waybill.registry.modelscan.ScannedFile;

/** Bytes that nobody foresaw: a scan must answer each, in time, and without a fault of its own. */
class ScanFuzzTest {
  private static final long SEED = 20261128;
  private static final Duration TIME_MAX = Duration.ofSeconds(6);
  private static final int LENGTH_MAX = 1 << 16;

  private final ModelScanner scanner = new ModelScanner();
  private final List<ScanCase> cases = ScanCase.all();

  @Test
  void scan_whenFilesAreChangedAtRandom_answersEachInTime() throws IOException {
    fuzz(Duration.ofSeconds(4), SEED);
  }

  /** Minutes, with another seed each time; the seed is in the message of a failure. */
  @Test
  @EnabledIfSystemProperty(named = "waybill.slow", matches = "true")
  void scan_whenFilesAreChangedForALongTime_answersEachInTime() throws IOException {
    fuzz(Duration.ofMinutes(5), System.nanoTime());
  }

  private void fuzz(Duration duration, long seed) throws IOException {
    Random random = new Random(seed);
    long end = System.nanoTime() + duration.toNanos();
    long rounds = 0;
    while (System.nanoTime() < end) {
      ScanCase one = cases.get(random.nextInt(cases.size()));
      byte[] bytes = changed(one.bytes(), random);
      long start = System.nanoTime();
      ScannedFile scanned = scanner.scan(one.file(), new BytesChannel(bytes));
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      String what = one.id() + ", seed " + seed + ", round " + rounds;
      assertThat(taken).as(what).isLessThan(TIME_MAX);
      assertThat(scanned.findings())
          .as(what)
          .isNotEmpty()
          .noneMatch(finding -> finding.rule().equals("scanner-fault"));
      rounds++;
    }
    System.out.println("Files that were changed and scanned: " + rounds);
    assertThat(rounds).isPositive();
  }

  private byte[] changed(byte[] original, Random random) {
    byte[] bytes = Arrays.copyOf(original, Math.min(original.length, LENGTH_MAX));
    if (bytes.length == 0 || random.nextInt(20) == 0) {
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      return noise;
    }
    for (int change = 1 + random.nextInt(4); change > 0; change--) {
      bytes = change(bytes, random);
    }
    return bytes;
  }

  private byte[] change(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int count = Math.min(bytes.length - at, 1 + random.nextInt(8));
    switch (random.nextInt(7)) {
      case 0 -> bytes[at] = (byte) random.nextInt(256);
      case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> Arrays.fill(bytes, at, at + count, (byte) (random.nextBoolean() ? 0xff : 0));
      case 3 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 4 -> {
        return joined(
            Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + count, bytes.length));
      }
      case 5 -> {
        byte[] again = Arrays.copyOfRange(bytes, at, bytes.length);
        return joined(Arrays.copyOf(bytes, at + count), again);
      }
      default -> {
        byte[] other = cases.get(random.nextInt(cases.size())).bytes();
        byte[] part = Arrays.copyOf(other, Math.min(other.length, LENGTH_MAX));
        return joined(Arrays.copyOf(bytes, at), part);
      }
    }
    return bytes;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
