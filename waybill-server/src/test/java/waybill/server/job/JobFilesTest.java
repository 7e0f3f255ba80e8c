package waybill.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.fixture.Samples;
import waybill.registry.history.Digest;
import waybill.registry.job.JobDocuments.LogPart;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.server.files.LocalDisk;
import waybill.server.transform.Progress;

final class JobFilesTest {
  private static final RecordKey JOB =
      RecordKey.of(RecordKind.TRANSFORM_JOB, Samples.CALLER.tenant(), "rows-1");

  @TempDir private Path directory;

  @Test
  void log_whileItGrows_isReadOnFromWhereItWas() throws Exception {
    JobFiles files = new JobFiles(new LocalDisk(), directory);
    try (LogFile log = files.openLog(JOB)) {
      log.line("one");
      LogPart first = files.log(JOB, 0);
      log.line("two\nwith a \u001b in it");

      assertThat(first).isEqualTo(new LogPart("one\n", 4));
      assertThat(files.log(JOB, first.next()).text()).isEqualTo("two?with a ? in it\n");
    }
  }

  @Test
  void log_whoseLastLineIsCut_goesOnOnTheNext() throws Exception {
    JobFiles files = new JobFiles(new LocalDisk(), directory);
    files.openLog(JOB).close();
    Path file;
    try (var all = Files.walk(directory)) {
      file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    Files.writeString(file, "whole\nhal");

    assertThat(files.log(JOB, 0)).isEqualTo(new LogPart("whole\n", 6));
    try (LogFile log = files.openLog(JOB)) {
      log.line("new");
    }
    assertThat(files.log(JOB, 0).text()).isEqualTo("whole\nhal\nnew\n");
  }

  @Test
  void log_ofAJobWithoutOneOrBehindItsEnd_isEmpty() throws Exception {
    JobFiles files = new JobFiles(new LocalDisk(), directory);

    assertThat(files.log(JOB, 7)).isEqualTo(new LogPart("", 7));
  }

  @Test
  void evidence_whenKept_isReadBackAndHasItsDigest() throws Exception {
    JobFiles files = new JobFiles(new LocalDisk(), directory);
    assertThat(files.evidence(JOB)).isEmpty();

    Digest digest = files.keepEvidence(JOB, "{}");

    assertThat(files.evidence(JOB)).contains("{}");
    assertThat(digest).isEqualTo(Digest.of(new byte[] {'{', '}'}));
    files.dropEvidence(JOB);
    assertThat(files.evidence(JOB)).isEmpty();
  }

  @Test
  void progress_ofAJob_isThereOnlyWhileItRuns() {
    JobFiles files = new JobFiles(new LocalDisk(), directory);
    files.begin(JOB, () -> new Progress(3, 2, 1, 10, 100, 50));

    assertThat(files.progress(JOB).orElseThrow().objectsFailed()).isEqualTo(1);
    assertThat(files.progress(JOB).orElseThrow().bytes()).isEqualTo(100);
    files.end(JOB);
    assertThat(files.progress(JOB)).isEmpty();
  }
}
