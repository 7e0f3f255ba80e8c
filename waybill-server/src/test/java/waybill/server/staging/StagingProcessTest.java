package waybill.server.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.StagedTree;
import waybill.server.files.SmallDisk;

/** Staging as a process of its own that is killed, or whose disk is full. */
final class StagingProcessTest {
  private static final int PARTS = 400;

  @TempDir private Path directory;
  private Path objects = Path.of("unset");
  private Path work = Path.of("unset");
  private Path into = Path.of("unset");

  @BeforeEach
  void writeObjects() throws IOException {
    objects = Files.createDirectory(directory.resolve("objects"));
    work = Files.createDirectory(directory.resolve("work"));
    into = work.resolve("into");
    for (int i = 0; i < PARTS; i++) {
      Path place = Files.createDirectories(objects.resolve("parts/d" + i % 9));
      Files.write(
          place.resolve("part-" + i),
          Models.content("{'noise':{'len':30000,'seed':" + (i + 1) + "}}"));
    }
    Files.write(objects.resolve("model.tar.gz"), Models.archive());
  }

  @RepeatedTest(4)
  void staging_whenKilledInTheMiddle_showsNothingAndTheNextRunFinishes(RepetitionInfo round)
      throws Exception {
    int filesBeforeKill = 1 + 90 * (round.getCurrentRepetition() - 1);
    Process child = child(List.of(), "prefix", "parts/").start();
    while (child.isAlive() && stagedFiles() < filesBeforeKill) {
      Thread.onSpinWait();
    }
    child.destroyForcibly().waitFor();
    assertThat(into).doesNotExist();
    assertThat(DiskPicture.names(work)).hasSize(1);

    Process next = child(List.of(), "prefix", "parts/").start();

    assertThat(next.waitFor()).isZero();
    assertThat(DiskPicture.names(work)).containsExactly("into");
    PlainFiles store = new PlainFiles(objects);
    List<StagedTree> expected =
        new Stager(store, StagingOptions.DEFAULT)
            .preview(StagingMain.plan(store, "prefix", "parts/"));
    assertThat(DiskPicture.of(into, Models.DIRECTORY)).isEqualTo(expected.getFirst());
  }

  @Test
  void staging_whenTheDiskIsFull_saysSoAndLeavesNothing() throws Exception {
    assumeTrue(SmallDisk.canMount(), "this machine lets nobody mount a small disk of their own");
    for (List<String> what :
        List.of(List.of("prefix", "parts/"), List.of("archive", "model.tar.gz"))) {
      Process child = child(SmallDisk.around(work, "2m"), what.getFirst(), what.getLast()).start();

      String errors = new String(child.getErrorStream().readAllBytes(), UTF_8);
      assertThat(errors).contains("No space left on device").contains("Nothing was staged");
      assertThat(errors).doesNotContain("\tat ");
      assertThat(new String(child.getInputStream().readAllBytes(), UTF_8)).isEmpty();
      assertThat(child.waitFor()).isEqualTo(3);
    }
  }

  /** The system's limit on the size of files stands for a disk that refuses in another way. */
  @Test
  void staging_whenAFileMayNotGrow_saysSoAndLeavesNothing() throws Exception {
    Process child =
        child(List.of("sh", "-c", "ulimit -f 2000; exec \"$@\"", "sh"), "archive", "model.tar.gz")
            .start();

    String errors = new String(child.getErrorStream().readAllBytes(), UTF_8);
    assertThat(errors).contains("Cannot write").contains("weights").doesNotContain("\tat ");
    assertThat(child.waitFor()).isEqualTo(3);
    assertThat(DiskPicture.names(work)).isEmpty();
  }

  private long stagedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      return files.filter(Files::isRegularFile).filter(f -> !f.endsWith("lock")).count();
    } catch (UncheckedIOException e) { // directories come and go meanwhile
      return 0;
    }
  }

  private ProcessBuilder child(List<String> before, String kind, String key) {
    List<String> words = new ArrayList<>(before);
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path").replace(File.pathSeparatorChar, ':'),
            StagingMain.class.getName(),
            kind,
            objects.toString(),
            key,
            into.toString()));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }
}
