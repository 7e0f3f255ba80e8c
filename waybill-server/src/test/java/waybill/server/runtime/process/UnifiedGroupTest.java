package waybill.server.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.inference.ContainerUse;

/**
 * The kernel's files of the second version, as its document shows them: what is read of them, also
 * on machines whose kernel runs the first.
 */
final class UnifiedGroupTest {
  @TempDir Path directory;

  @Test
  void use_ofAGroup_isItsPeakAndTime() throws IOException {
    Files.writeString(directory.resolve("memory.peak"), "1048576\n");
    Files.writeString(
        directory.resolve("cpu.stat"), "usage_usec 1500\nuser_usec 1000\nsystem_usec 500\n");

    assertThat(UnifiedGroup.at(directory).use())
        .contains(new ContainerUse(1_048_576, Duration.ofNanos(1_500_000)));
  }

  @Test
  void use_withoutAPeak_isTheMostThatWasSeen() throws IOException {
    Files.writeString(directory.resolve("cpu.stat"), "usage_usec 1\n");
    Files.writeString(directory.resolve("memory.current"), "300\n");
    UnifiedGroup group = UnifiedGroup.at(directory);
    group.use();
    Files.writeString(directory.resolve("memory.current"), "200\n");

    assertThat(group.use().orElseThrow().memoryBytes()).isEqualTo(300);
  }

  @Test
  void ranOutOfMemory_afterAKill_isTrue() throws IOException {
    Path events = directory.resolve("memory.events");
    Files.writeString(events, "low 0\nhigh 0\nmax 12\noom 1\noom_kill 0\n");
    assertThat(UnifiedGroup.at(directory).ranOutOfMemory()).isFalse();

    Files.writeString(events, "low 0\nhigh 0\nmax 12\noom 1\noom_kill 1\noom_group_kill 1\n");

    assertThat(UnifiedGroup.at(directory).ranOutOfMemory()).isTrue();
  }
}
