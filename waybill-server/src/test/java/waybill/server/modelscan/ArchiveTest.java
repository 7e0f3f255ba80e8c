package waybill.server.modelscan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static waybill.server.modelscan.Scans.scan;
import static waybill.server.modelscan.Scans.worst;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.modelscan.ScanVerdict;

/** Archives and compressions, honest ones and others. */
class ArchiveTest {
  private static final byte[] EVIL =
      Scans.bytes("\u0080\u0004\u008c\u0002os\u008c\u0006system\u0093.");

  private static final byte[] GOOD = Scans.bytes("a,b\n1,2\n");

  /** A table of a hundred lines, deflated by another implementation. */
  private static final String BZIP2 =
      "QlpoOTFBWSZTWY8VeZEAAKXYgH+QAAR/4ABAMAFyKmETyDJSjQN6oNTwiZSjQAJNUJiAIaf3AOAU"
          + "0/N2ClmzJIHt3xZAqh0YW0acg7WFtdFb0XVEg25ZFWrlTXpRO5gqI7DE72Ox7+j3sf3uezhmHWdq"
          + "qlWnLZ2A2ctCnu5SCUaFKdC6KVwzlZQM5OKTKSugoDIe8sZRcwcyt0VeWNqe8wQBGC3p1at7gt06"
          + "PBhHSKL3Ol6LbCoM3SQOQvhxQsRe+ZwhiOLWDPJEOJ88eUtq0X4VLENICdQGbonfMXmaQIURRJ4V"
          + "UNdxLFReQjDwQKMQdy+zGpdnqQTcqgUuA551k3e44rWls2vpbFNKZqGb0OIEDsRRiopJARQUZCAw"
          + "kD+LuSKcKEhHirzIgA==";

  @Test
  void zip_whenOrdinary_isClean() throws IOException {
    assertThat(scan("m.zip", zip("a/b.csv", GOOD, 8)).verdict()).isEqualTo(ScanVerdict.CLEAN);
    assertThat(scan("m.zip", zip("b.zip", zip("b.zip", zip("b.csv", GOOD, 8), 0), 0)).verdict())
        .isEqualTo(ScanVerdict.CLEAN);
  }

  @Test
  void zip_whenItsHeadersLie_isLookedIntoAllTheSame() throws IOException {
    byte[] zip = zip("a.csv", EVIL, 0);
    byte[] noDirectory = Arrays.copyOf(zip, indexOf(zip, "PK\u0001\u0002"));
    byte[] otherSum = changed(zip, 14, 1);
    byte[] encrypted = changed(zip, 6, 1);
    byte[] prefixed = joined(new byte[700], zip);

    for (byte[] one : List.of(noDirectory, otherSum, encrypted, prefixed)) {
      assertThat(worst(scan("m.zip", one))).isEqualTo("dangerous pickle-import");
    }
  }

  @ParameterizedTest
  @CsvSource({"/etc/x,archive-path", "a/../../x,archive-path", "../x,archive-path"})
  void zip_whenAMemberLeavesTheDirectory_isDangerous(String member, String rule)
      throws IOException {
    assertThat(worst(scan("m.zip", zip(member, GOOD, 0)))).isEqualTo("dangerous " + rule);
  }

  @ParameterizedTest
  @CsvSource({
    "p,6,'',dangerous archive-device",
    "p,3,'',dangerous archive-device",
    "p,2,/etc/passwd,dangerous archive-link",
    "a/p,2,../../x,dangerous archive-link",
    "a/p,2,../x,unknown archive-link",
    "p,1,../x,dangerous archive-link",
    "../p,0,'',dangerous archive-path",
    "a/../p,0,'',unknown archive-path",
    "p,0,'',clean allow-list"
  })
  void tar_whenAMemberIsOfAKind_isJudgedByIt(String name, char type, String target, String expected)
      throws IOException {
    byte[] tar = joined(header(name, type, target, 0), new byte[1024]);

    assertThat(worst(scan("m.tar", tar))).isEqualTo(expected);
    assertThat(worst(scan("m.tar.gz", gzip(tar)))).isEqualTo(expected);
  }

  @Test
  void tar_whenAMemberIsReachedThroughALink_isDangerous() {
    byte[] tar =
        joined(joined(header("a", '2', ".", 0), header("a/x", '0', "", 0)), new byte[1024]);

    assertThat(worst(scan("m.tar", tar))).isEqualTo("dangerous archive-link");
  }

  @Test
  void tar_whenCut_isUnreadable() {
    byte[] tar = joined(header("a.csv", '0', "", 2000), GOOD);

    assertThat(worst(scan("m.tar", tar))).isEqualTo("unknown unreadable-tar");
  }

  @Test
  void gzip_whenItBreaks_isLookedIntoUpToThere() throws IOException {
    byte[] gzip = gzip(joined(EVIL, new byte[100]));
    byte[] wrongSum = changed(gzip, gzip.length - 6, 1);
    byte[] cut = Arrays.copyOf(gzip, gzip.length - 9);

    assertThat(worst(scan("m.gz", wrongSum))).isEqualTo("dangerous pickle-import");
    assertThat(worst(scan("m.gz", cut))).isEqualTo("dangerous pickle-import");
    assertThat(worst(scan("m.gz", joined(gzip(GOOD), GOOD)))).isEqualTo("unknown archive-trailing");
    assertThat(scan("m.csv.gz", joined(gzip(GOOD), gzip(GOOD))).verdict())
        .isEqualTo(ScanVerdict.CLEAN);
  }

  @Test
  void compression_whenItInflatesWithoutEnd_isABomb() throws IOException {
    assertThat(worst(scan("m.gz", gzip(new byte[80 << 20])))).startsWith("unknown ");
  }

  @Test
  void bzip2_always_inflatesWhatTheCommandDeflated() {
    byte[] hundredTimes = Base64.getDecoder().decode(BZIP2);

    assertThat(scan("m.csv.bz2", hundredTimes).findings().getFirst().message())
        .contains("compressed file");
    assertThat(worst(scan("m.csv.bz2", Arrays.copyOf(hundredTimes, 40))))
        .isEqualTo("unknown unreadable-bz2");
  }

  @Test
  void archives_whenNestedDeeperThanTheLimit_areUnknown() throws IOException {
    byte[] bytes = EVIL;
    for (int level = 0; level < 8; level++) {
      bytes = zip("x" + level, bytes, 8);
    }

    assertThat(worst(scan("m.zip", bytes))).isEqualTo("unknown limit-levels");
  }

  private static byte[] zip(String member, byte[] content, int method) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry(member);
      entry.setMethod(method);
      if (method == ZipEntry.STORED) {
        entry.setSize(content.length);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
      }
      zip.putNextEntry(entry);
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(String name, char type, String target, int size) {
    byte[] block = new byte[512];
    put(block, 0, name);
    put(block, 124, String.format("%011o", size));
    block[156] = (byte) type;
    put(block, 157, target);
    put(block, 148, " ".repeat(8));
    int sum = 0;
    for (byte one : block) {
      sum += one & 0xff;
    }
    put(block, 148, String.format("%06o", sum) + "\0 ");
    return block;
  }

  private static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  private static byte[] changed(byte[] bytes, int at, int mask) {
    byte[] changed = bytes.clone();
    changed[at] ^= (byte) mask;
    return changed;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static int indexOf(byte[] bytes, String part) {
    return new String(bytes, ISO_8859_1).indexOf(part);
  }
}
