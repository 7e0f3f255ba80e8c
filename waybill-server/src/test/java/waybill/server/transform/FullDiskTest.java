package waybill.server.transform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.server.files.SmallDisk;

/** Temporary files on a disk that has no room for them. */
final class FullDiskTest {
  @TempDir private Path directory;

  @BeforeEach
  void smallDisk() throws Exception {
    assumeTrue(SmallDisk.canMount(), "this machine lets nobody mount a small disk of their own");
  }

  @Test
  void answers_thatTheDiskDoesNotTake_areOurFaultAndNoContainersAndNotAskedForAgain()
      throws Exception {
    assertThat(output("job"))
        .containsExactly(
            "InternalServerError: Temporary files cannot be used; is the disk full? (T-W1) See job"
                + " logs for more information.",
            "[s3://in/a]",
            "0");
  }

  @Test
  void pieces_thatWereWrittenInPart_leaveNothingInFrontOfThoseWrittenLater() throws Exception {
    assertThat(output("spool"))
        .containsExactly("A temporary file cannot be used: No space left on device", "180000");
  }

  /** Its lines; what it left on the disk would be among them. */
  private List<String> output(String what) throws Exception {
    List<String> line = new ArrayList<>(SmallDisk.around(directory, "1m"));
    line.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            FullDiskMain.class.getName(),
            what,
            directory.toString()));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process child = builder.start();
    List<String> lines = new String(child.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(child.waitFor()).as("%s", lines).isZero();
    return lines;
  }
}
