package waybill.server.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A killed process loses nothing that it gave to the kernel, so killing cannot show whether a
 * commit was synced to the disk before it was answered. This watches the system calls of a process
 * instead.
 */
class SyncBeforeAnswerTest {
  private static final Pattern SYNCED_LOG =
      Pattern.compile(".*\\b(fsync|fdatasync)\\(\\d+<.*waybill\\.db-wal>\\) = 0.*");
  private static final Pattern SYNC_RESUMED =
      Pattern.compile(".*<\\.\\.\\. (fsync|fdatasync) resumed>\\) = 0.*");

  @TempDir private Path directory;

  @Test
  void commit_whenItReturns_hasSyncedTheLog() throws Exception {
    assertThat(syncedCommits(trace())).isEqualTo(SyncProbe.COMMITS);
  }

  @Test
  void watching_whenSyncsAreTurnedOff_seesNone() throws Exception {
    assertThat(syncedCommits(trace("unsynced"))).isZero();
  }

  /** How many commits had a sync of the log between their begin and their acknowledgement. */
  private static int syncedCommits(List<String> calls) {
    int synced = 0;
    int acknowledged = 0;
    boolean syncSeen = false;
    for (String call : calls) {
      if (call.contains("\"begin\\n\"")) {
        syncSeen = false;
      } else if (call.contains("\"acknowledged\\n\"")) {
        acknowledged++;
        synced += syncSeen ? 1 : 0;
      } else if (SYNCED_LOG.matcher(call).matches() || SYNC_RESUMED.matcher(call).matches()) {
        syncSeen = true;
      }
    }
    assertThat(acknowledged).isEqualTo(SyncProbe.COMMITS);
    return synced;
  }

  private List<String> trace(String... modes) throws Exception {
    Path calls = directory.resolve("calls");
    Path output = directory.resolve("output");
    List<String> words = new ArrayList<>(List.of("strace", "-f", "-y", "-o", calls.toString()));
    words.addAll(List.of("-e", "trace=write,fsync,fdatasync", "-e", "signal=none"));
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xint", "-Xmx128m", "--enable-native-access=ALL-UNNAMED"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of(SyncProbe.class.getName(), directory.toString()));
    words.addAll(List.of(modes));
    assumeTrue(canTrace(), "strace is not installed or may not watch: syncs were not checked");

    Process probe =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = probe.waitFor(60, TimeUnit.SECONDS);
    probe.destroyForcibly();

    assertThat(ended).isTrue();
    assertThat(probe.exitValue()).as(Files.readString(output)).isZero();
    return Files.readAllLines(calls);
  }

  private static boolean canTrace() throws InterruptedException {
    try {
      Process trial =
          new ProcessBuilder("strace", "-f", "-e", "trace=none", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
