package waybill.server.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StoredObject;
import waybill.server.content.ContentSpec;
import waybill.wire.json.JsonReader;

/** What the shared cases do not show of archives. */
final class ArchiveReaderTest {
  private static final String FILE = "{'name':'a','data':{'text':'1'}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'zip':[{'name':'a','data':{'text':'1'}}]} | S-G1 | a zip archive",
        "{'hex':'28b52ffd2004010000'} | S-G1 | zstd data",
        "{'hex':'425a6839314159265359'} | S-G1 | bzip2 data",
        "{'text':''} | S-G1 | empty",
        "{'hex':'0001020304'} | S-G1 | something else",
        "{'gzip':{'of':{'text':''}}} | S-T1 | no tar inside",
        "{'gzip':{'of':{'repeat':{'of':{'text':'words '},'times':500}}}} | S-T1 | no tar",
        "{'targz':{'members':[{'name':'a','chksum':'bad'}]}} | S-T2 | checksum",
        "{'targz':{'members':[{'name':'d/x','type':'raw:D'}]}} | S-T8 | neither",
        "{'targz':{'members':[{'name':'a','pax':{'size':'-1'}}]}} | S-T2 | no number",
        "{'targz':{'members':[{'name':'a','pax':{'size':'99999999999999999999'}}]}} | S-T2 | no"
            + " number",
        "{'targz':{'members':[{'name':'a','size_raw_hex':'80ffffffffffffffffffffff'}]}} | S-T2 | no"
            + " number",
        "{'targz':{'members':[{'name':'a','size_raw_hex':'3979'}]}} | S-T2 | no number",
        "{'targz':{'members':[{'name':'L','type':'longname','size':99999999}]}} | S-T2 | never"
            + " read",
        "{'targz':{'members':[{'name':'a','data':{'text':'x'},'no_pad':true}],'eof_blocks':0}} |"
            + " S-T3 | ends within",
        "{'gzip':{'of':{'cut':{'of':{'tar':{'members':[{'name':'a','pax':{'comment':'c'}}]}},"
            + "'to':1024}}}} | S-T3 | ends within",
        "{'targz':{'members':[{'name':'a','type':'dir'},{'name':'a','data':{'text':'x'}}]}} | S-C1"
            + " | directory",
        "{'targz':{'members':[{'name':'a/b'},{'name':'a'}]}} | S-C1 | directory",
        "{'gzip':{'of':{'tar':{}},'flags_or':32}} | S-G2 | reserved",
        "{'patch':{'of':{'gzip':{'of':{'tar':{}},'hcrc':true}},'at':4,'hex':'99'}} | S-G2 | header",
        "{'cut':{'of':{'targz':{}},'drop':1}} | S-G3 | cut off",
        "{'concat':[{'targz':{}},{'hex':'1f'}]} | S-G3 | cut off",
        "{'concat':[{'targz':{}},{'hex':'1f00'}]} | S-G4 | follow",
        "{'concat':[{'targz':{}},{'hex':'00'},{'targz':{}}]} | S-G4 | follow",
      })
  void archive_withAFault_isRefusedByItsRuleInWords(String spec, String rule, String words) {
    StagingRefusal refusal = refused(spec, StagingLimits.DEFAULT);

    assertThat(refusal.rule().id()).isEqualTo(rule);
    assertThat(refusal.sentence()).contains(words);
    assertThat(refusal.object()).startsWith("s3://b/k");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'targz':{'members':[" + FILE + "],'eof_blocks':0}} | a=1",
        "{'targz':{'members':[" + FILE + "],'eof_blocks':1}} | a=1",
        "{'targz':{'members':[{'name':'d','type':'dir','size':512}," + FILE + "]}} | d/ a=1",
        "{'targz':{'members':[{'name':'d/','type':'file'}," + FILE + "]}} | d/ a=1",
        "{'targz':{'members':[" + FILE + ",{'name':'./a','data':{'text':'22'}}]}} | a=1 a=22",
        "{'targz':{'members':[{'type':'gpax','pax':{'path':'g'}}," + FILE + "]}} | g=1",
        "{'targz':{'members':[{'name':'x','pax':{'path':'p/q'},'data':{'text':'1'}}]}} | p/ p/q=1",
        "{'targz':{'members':[{'name':'a','size':7,'pax':{'size':'1'},'data':{'text':'1'}}]}} |"
            + " a=1",
        "{'concat':[{'targz':{'members':[" + FILE + "]}},{'gzip':{'of':{'text':''}}}]} | a=1",
      })
  void archive_ofAnUnusualKind_isRead(String spec, String expected) throws Exception {
    assertThat(String.join(" ", read(spec, StagingLimits.DEFAULT))).isEqualTo(expected);
  }

  @Test
  void headers_withoutAnEnd_areRefused() {
    String headers = "{'type':'gpax','pax':{'comment':'x'}},".repeat(17);

    StagingRefusal refusal =
        refused("{'targz':{'members':[" + headers + FILE + "]}}", StagingLimits.DEFAULT);

    assertThat(refusal.rule().id()).isEqualTo("S-T2");
  }

  @Test
  void members_exactlyAtTheLimits_areRead() throws Exception {
    String two = "{'targz':{'members':[" + FILE + ",{'name':'b','data':{'text':'1'}}]}}";

    assertThat(read(two, new StagingLimits(2, 2, 0))).hasSize(2);
    assertThat(refused(two, new StagingLimits(1, 2, 0)).rule().id()).isEqualTo("S-B1");
    assertThat(refused(two, new StagingLimits(2, 1, 0)).rule().id()).isEqualTo("S-B2");
  }

  @Test
  void directories_thatNoMemberNames_haveALimitOfTheirOwn() throws Exception {
    String deep = "{'format':'gnu','name':'%d/" + "d/".repeat(1990) + "f'}";
    String many = IntStream.range(0, 60).mapToObj(deep::formatted).collect(Collectors.joining(","));
    StagingLimits limits = new StagingLimits(1, 60, 0);

    assertThat(read("{'targz':{'members':[" + deep.formatted(0) + "]}}", limits)).isNotEmpty();
    assertThat(refused("{'targz':{'members':[" + many + "]}}", limits).rule().id())
        .isEqualTo("S-B2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'targz':{'members':[{'type':'gpax','pax':{'comment':'0123'}}]}}",
        "{'targz':{'members':[FILE,{'type':'gpax','pax':{'comment':'0123'}}]}}",
        "{'targz':{'members':[FILE,{'type':'gpax','pax':{'comment':'0123'}}],'eof_blocks':0}}",
        "{'targz':{'members':[FILE],'eof_blocks':0,"
            + "'tail':{'repeat':{'of':{'hex':'00'},'times':100}}}}"
      })
  void endOfATar_whichGnuTarTakes_isTaken(String spec) throws Exception {
    int files = spec.contains("FILE") ? 1 : 0;

    assertThat(read(spec.replace("FILE", FILE), StagingLimits.DEFAULT)).hasSize(files);
  }

  @Test
  void longName_ofMoreBytesThanAPathMayHave_isRefusedAsAName() {
    String name = "d/".repeat(35_000) + "x";

    StagingRefusal refusal =
        refused(
            "{'targz':{'members':[{'format':'gnu','name':'" + name + "'}]}}",
            StagingLimits.DEFAULT);

    assertThat(refusal.rule().id()).isEqualTo("S-N8");
  }

  @Test
  void bytes_thatFollowTheTarWithoutEnd_areRefused() {
    String tail =
        "{'targz':{'members':["
            + FILE
            + "],'tail':{'repeat':{'of':{'text':'x'},'times':2000000}}}}";

    assertThat(refused(tail, new StagingLimits(1000, 10, 0)).rule().id()).isEqualTo("S-B1");
  }

  private static StagingRefusal refused(String spec, StagingLimits limits) {
    return catchThrowableOfType(StagingRefusal.class, () -> read(spec, limits));
  }

  /** What the visitor was told: directories with a slash, files with their text. */
  private static List<String> read(String spec, StagingLimits limits)
      throws StagingRefusal, IOException, InterruptedException {
    byte[] bytes = ContentSpec.bytes(JsonReader.read(spec.replace('\'', '"')));
    Told told = new Told();
    new ArchiveReader(limits)
        .read(
            new StoredObject(new ObjectUri("b", "k"), bytes.length, "e", null),
            new ByteArrayInputStream(bytes),
            told);
    return told.all;
  }

  private static final class Told implements ArchiveVisitor {
    private final List<String> all = new ArrayList<>();
    private final StringBuilder file = new StringBuilder();

    @Override
    public void directory(String path) {
      all.add(path + "/");
    }

    @Override
    public void file(String path, boolean executable, boolean again) {
      file.append(path).append('=');
    }

    @Override
    public void content(byte[] bytes, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        file.append((char) bytes[i]);
      }
    }

    @Override
    public void endOfFile() {
      all.add(file.toString());
      file.setLength(0);
    }
  }
}
