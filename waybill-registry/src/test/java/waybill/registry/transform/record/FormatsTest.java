package waybill.registry.transform.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waybill.registry.transform.BatchStrategy;
import waybill.registry.transform.SplitType;

/** RecordIO and TFRecord: what was framed comes out again, and nothing else ever does. */
final class FormatsTest {
  private static final String MAGIC = "\n#\u00D7\u00CE";

  @Test
  void vectors_ofTheSpecification_areRead() {
    checkVector(SplitType.RECORD_IO, "0a23d7ce0300000061626300", "abc");
    checkVector(
        SplitType.RECORD_IO,
        "0a23d7ce04000020616263640a23d7ce0200006065660000",
        "abcd" + MAGIC + "ef");
    checkVector(SplitType.TF_RECORD, "0300000000000000b099490e6162636e57f121", "abc");
    checkVector(SplitType.TF_RECORD, "000000000000000029039807d8ea82a2", "");
  }

  private static void checkVector(SplitType format, String hex, String record) {
    String content = latin(HexFormat.of().parseHex(hex));

    assertThat(Requests.of(content, format, BatchStrategy.SINGLE_RECORD, 100).bodies())
        .containsExactly(record);
    assertThat(Requests.of(content, format, BatchStrategy.MULTI_RECORD, 100).bodies())
        .containsExactly(content);
  }

  @Property
  void singleRecords_always_areWhatWasFramed(
      @ForAll("records") List<String> records, @ForAll("formats") SplitType format) {
    Requests requests =
        Requests.of(framed(records, format), format, BatchStrategy.SINGLE_RECORD, 1000);

    assertThat(requests.bodies()).isEqualTo(records);
    assertThat(requests.rule()).isEmpty();
  }

  @Property
  void severalRecords_always_areTheSourceInPiecesThatFit(
      @ForAll("records") List<String> records,
      @ForAll("formats") SplitType format,
      @ForAll @IntRange(min = 80, max = 200) int limit) {
    List<String> wanted = new ArrayList<>();
    String body = "";
    for (String record : records) {
      String frame = framed(List.of(record), format);
      if (body.length() + frame.length() > limit) {
        wanted.add(body);
        body = "";
      }
      body += frame;
    }
    if (!body.isEmpty()) {
      wanted.add(body);
    }

    Requests requests =
        Requests.of(framed(records, format), format, BatchStrategy.MULTI_RECORD, limit);

    assertThat(requests.bodies()).isEqualTo(wanted);
    assertThat(requests.records().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(records.size());
  }

  @Property
  void cuts_always_leaveWholeRecordsOrAFault(
      @ForAll("records") List<String> records,
      @ForAll("formats") SplitType format,
      @ForAll @IntRange(min = 0, max = 400) int cut) {
    String content = framed(records, format);
    String left = content.substring(0, Math.min(cut, content.length()));

    Requests requests = Requests.of(left, format, BatchStrategy.SINGLE_RECORD, 1000);

    assertThat(requests.bodies()).isEqualTo(records.subList(0, requests.bodies().size()));
    boolean isWhole = isPadded(framed(requests.bodies(), format), left);
    assertThat(requests.rule()).isEqualTo(isWhole ? "" : "T-S2");
  }

  /** Padding may be missing at the very end. */
  private static boolean isPadded(String whole, String left) {
    return whole.startsWith(left)
        && whole.length() - left.length() < 4
        && whole.substring(left.length()).chars().allMatch(c -> c == 0);
  }

  @Property
  void flippedBits_inTfRecord_areNeverPassedOn(
      @ForAll("records") List<String> records, @ForAll @IntRange(min = 0, max = 3000) int bit) {
    StringBuilder content = new StringBuilder(framed(records, SplitType.TF_RECORD));
    if (bit / 8 >= content.length()) {
      return;
    }
    content.setCharAt(bit / 8, (char) (content.charAt(bit / 8) ^ 1 << bit % 8));

    Requests requests =
        Requests.of(
            content.toString(), SplitType.TF_RECORD, BatchStrategy.SINGLE_RECORD, 1_000_000);

    assertThat(requests.rule()).isEqualTo("T-S2");
    assertThat(requests.bodies()).isEqualTo(records.subList(0, requests.bodies().size()));
  }

  @ParameterizedTest
  @EnumSource(names = {"RECORD_IO", "TF_RECORD"})
  void records_beyondTheLimit_areRefused(SplitType format) {
    String content = framed(List.of("small", "x".repeat(60)), format);

    Requests single = Requests.of(content, format, BatchStrategy.SINGLE_RECORD, 59);
    Requests several = Requests.of(content, format, BatchStrategy.MULTI_RECORD, 60);

    assertThat(single.bodies()).containsExactly("small");
    assertThat(single.rule()).isEqualTo("T-B2");
    assertThat(several.rule()).isEqualTo("T-B2");
  }

  @Test
  void recordIo_withPartsOutOfOrder_isRefused() {
    String middleFirst = "\n#\u00D7\u00CE\1\0\0@a\0\0\0";
    String notFinished = "\n#\u00D7\u00CE\1\0\0 a\0\0\0";

    assertThat(of(middleFirst).rule()).isEqualTo("T-S2");
    assertThat(of(notFinished).rule()).isEqualTo("T-S2");
    assertThat(of(notFinished + notFinished).rule()).isEqualTo("T-S2");
  }

  private static Requests of(String recordIo) {
    return Requests.of(recordIo, SplitType.RECORD_IO, BatchStrategy.SINGLE_RECORD, 100);
  }

  private static String framed(List<String> records, SplitType format) {
    List<byte[]> bytes = records.stream().map(r -> r.getBytes(ISO_8859_1)).toList();
    return latin(format == SplitType.RECORD_IO ? Frames.recordIo(bytes) : Frames.tfRecord(bytes));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  @Provide
  Arbitrary<SplitType> formats() {
    return Arbitraries.of(SplitType.RECORD_IO, SplitType.TF_RECORD);
  }

  /** Some hold the magic word of RecordIO, at multiples of four and elsewhere. */
  @Provide
  Arbitrary<List<String>> records() {
    return Arbitraries.of(MAGIC, "a", "bc", "defg", "")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts))
        .list()
        .ofMaxSize(8);
  }
}
