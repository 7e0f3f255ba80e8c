package waybill.server.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.fixture.MemoryObjects;

/** No archive, however it was made, writes outside or leaves a link, and none breaks the reader. */
final class HostileArchivesTest {
  private static final List<String> NAMES =
      List.of(
          "a",
          "b",
          "a/b",
          "a/b/c",
          "./a",
          "../a",
          "a/../../b",
          "/etc/a",
          "..",
          ".",
          "",
          "a/",
          "link",
          "link/a",
          "link/../a",
          " ",
          "a//b",
          "deep/er/and/deeper/f",
          "\\u00e9",
          "..a");
  private static final List<String> TYPES =
      List.of(
          "file",
          "file",
          "file",
          "file",
          "dir",
          "old_file",
          "contig",
          "symlink",
          "hardlink",
          "chr",
          "fifo",
          "gnusparse",
          "gpax",
          "longname",
          "longlink",
          "raw:V");
  private static final List<String> LINKS = List.of("/tmp", "..", "../../..", "a", "link");
  private static final List<String> MORE =
      List.of(
          "",
          "",
          "",
          "'format':'gnu',",
          "'format':'v7',",
          "'format':'pax',",
          "'mode':2541,",
          "'prefix':'../..',",
          "'size':9,",
          "'base256':true,",
          "'pax':{'path':'../x'},",
          "'pax':{'path':'link/x'},",
          "'pax':{'size':'3'},",
          "'chksum':'signed',",
          "'pax':{'linkpath':'/etc'},",
          "'no_pad':true,");

  @Property(tries = 400)
  void archive_ofAnyMembers_staysInsideAndIsTheSameTwice(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    stage(Models.content("{'targz':{'members':[" + members(random) + "]}}"));
  }

  @Property(tries = 300)
  void archive_withAnyBytesChanged_staysInsideAndIsTheSameTwice(@ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    byte[] tar = Models.content("{'tar':{'members':[" + members(random) + "]}}");
    flip(tar, random, 1 + random.nextInt(8));
    byte[] packed = packed(tar);
    if (random.nextInt(3) == 0) {
      flip(packed, random, 1 + random.nextInt(3));
    }
    stage(packed);
  }

  private static void stage(byte[] archive) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("hostile");
    try {
      MemoryObjects objects = new MemoryObjects();
      objects.put(Models.ARCHIVE, archive);
      Files.writeString(directory.resolve("a"), "untouched");
      Path around = Files.createDirectories(directory.resolve("x/y"));
      Stager stager = new Stager(objects, StagingOptions.DEFAULT);

      String first = outcome(stager, Models.archivePlan(objects), around.resolve("one"));
      String second = outcome(stager, Models.archivePlan(objects), around.resolve("two"));

      assertThat(second).isEqualTo(first);
      assertThat(Files.readString(directory.resolve("a"))).isEqualTo("untouched");
      assertThat(DiskPicture.names(directory)).containsExactly("a", "x");
      assertThat(DiskPicture.names(around)).isSubsetOf("one", "two");
      try (Stream<Path> all = Files.walk(around)) {
        assertThat(all)
            .allMatch(
                path ->
                    Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                        || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
      }
    } finally {
      Removal.of(directory);
    }
  }

  private static String outcome(Stager stager, StagingPlan plan, Path into)
      throws IOException, InterruptedException {
    try {
      StagedTree tree = stager.stage(plan, into).getFirst();
      assertThat(DiskPicture.of(into, Models.DIRECTORY)).isEqualTo(tree);
      return tree.toString();
    } catch (StagingRefusal refusal) {
      assertThat(into).doesNotExist();
      return refusal.rule() + " " + refusal.object() + " " + refusal.sentence();
    }
  }

  private static String members(Random random) {
    StringBuilder members = new StringBuilder();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      members
          .append(i == 0 ? "" : ",")
          .append("{'name':'")
          .append(any(NAMES, random))
          .append("','type':'")
          .append(any(TYPES, random))
          .append("','link':'")
          .append(any(LINKS, random))
          .append("',")
          .append(any(MORE, random))
          .append("'data':{'text':'")
          .append("x".repeat(random.nextInt(3) * random.nextInt(400)))
          .append("'}}");
    }
    return members.toString();
  }

  private static String any(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static void flip(byte[] bytes, Random random, int count) {
    for (int i = 0; i < count && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
  }

  private static byte[] packed(byte[] tar) {
    return Models.content("{'gzip':{'of':{'hex':'" + HexFormat.of().formatHex(tar) + "'}}}");
  }
}
