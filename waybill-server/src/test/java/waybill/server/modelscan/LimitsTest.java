package waybill.server.modelscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.modelscan.ScanReport;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.modelscan.ScannedFile;
import waybill.server.modelscan.content.ScanLimits;
import waybill.server.modelscan.names.AllowList;

/** What a scan costs at most, and how it goes through directories. */
class LimitsTest {
  private static final long HUNDRED_GIGABYTES = 100L << 30;

  @TempDir private Path directory;

  @Test
  void safetensors_ofAHundredGigabytes_isReadAtItsHeaderAlone() throws IOException {
    long numbers = HUNDRED_GIGABYTES - 4096;
    String tensor =
        "{\"a\":{\"dtype\":\"U8\",\"shape\":["
            + numbers
            + "],\"data_offsets\":[0,"
            + numbers
            + "]}}";
    String header = tensor + " ".repeat(4096 - 8 - tensor.length());
    ByteBuffer start = ByteBuffer.allocate(4096).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    start.putLong(4088).put(header.getBytes(StandardCharsets.UTF_8));
    SparseChannel channel = new SparseChannel(start.array(), HUNDRED_GIGABYTES);

    ScannedFile scanned = new ModelScanner().scan("m.safetensors", channel);

    assertThat(scanned.verdict()).as(scanned.toString()).isEqualTo(ScanVerdict.CLEAN);
    assertThat(channel.read).isLessThan(1 << 20);
  }

  @Test
  void scan_whenItsTimeIsOver_saysUnknown() throws IOException {
    AtomicLong clock = new AtomicLong();
    ModelScanner hurried =
        new ModelScanner(
            AllowList.NONE,
            ScanLimits.DEFAULT,
            () -> clock.addAndGet(Duration.ofSeconds(5).toNanos()));

    ScannedFile scanned =
        hurried.scan("m.pkl", new BytesChannel("cmine\nX\n.".getBytes(StandardCharsets.UTF_8)));

    assertThat(Scans.worst(scanned)).isEqualTo("unknown limit-time");
  }

  @Test
  void pickle_whenItHasTooManyOpcodes_isUnknownAndSearched() {
    String endless = "(" + "N0".repeat(2_000_000);

    assertThat(Scans.worst(Scans.scan("m.pkl", endless + "t."))).isEqualTo("unknown limit-opcodes");
    assertThat(Scans.worst(Scans.scan("m.pkl", endless + "cos\nsystem\n.")))
        .isEqualTo("dangerous pickle-import");
  }

  @Test
  void template_whenItMakesExpressionsGoOverItAgainAndAgain_endsInTime() {
    assertThat(Scans.worst(Scans.scan("m.jinja", "{{".repeat(30_000))))
        .isEqualTo("unknown limit-time");
  }

  @Test
  void findings_whenThereAreTooMany_areCutAndTheVerdictCountsAll() throws IOException {
    StringBuilder bytes = new StringBuilder();
    for (int name = 0; name < 300; name++) {
      bytes.append("cmine\nX").append(name).append("\n0");
    }
    bytes.append("cos\nsystem\n.");

    ScannedFile scanned = Scans.scan("m.pkl", bytes.toString());

    assertThat(Scans.worst(scanned)).isEqualTo("dangerous limit-findings");
    assertThat(scanned.findings()).hasSize(ScanLimits.DEFAULT.findingsMax() + 1);
  }

  @Test
  void directory_always_isScannedInOrderWithoutFollowingLinks() throws IOException {
    Files.createDirectories(directory.resolve("b"));
    Files.writeString(directory.resolve("b/evil.pkl"), "cos\nsystem\n.");
    Files.writeString(directory.resolve("a.csv"), "1,2");
    Files.createSymbolicLink(directory.resolve("z"), directory.resolve("b/evil.pkl"));

    ScanReport report = new ModelScanner().scan(directory);

    assertThat(report.files())
        .extracting(ScannedFile::file)
        .containsExactly("a.csv", "b/evil.pkl", "z");
    assertThat(report.files())
        .extracting(ScannedFile::verdict)
        .containsExactly(ScanVerdict.CLEAN, ScanVerdict.DANGEROUS, ScanVerdict.UNKNOWN);
    assertThat(report.verdict()).isEqualTo(ScanVerdict.DANGEROUS);
  }

  /** A file of which only the beginning is anything but zeros. */
  private static final class SparseChannel implements SeekableByteChannel {
    private final byte[] start;
    private final long size;
    private long position;
    private long read;

    SparseChannel(byte[] start, long size) {
      this.start = start;
      this.size = size;
    }

    @Override
    public int read(ByteBuffer into) {
      int count = 0;
      for (; into.hasRemaining() && position < size; position++) {
        into.put(position < start.length ? start[(int) position] : 0);
        count++;
      }
      read += count;
      return count == 0 ? -1 : count;
    }

    @Override
    public int write(ByteBuffer from) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public SeekableByteChannel position(long target) {
      position = target;
      return this;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
