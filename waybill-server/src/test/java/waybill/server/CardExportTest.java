package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.ModelCardExportJobs;
import waybill.registry.ModelCards;
import waybill.registry.NewModelCard;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.fixture.Samples;
import waybill.registry.identity.Arn;
import waybill.registry.modelcard.ExportJob;
import waybill.registry.store.RegistryStore;
import waybill.server.config.Setting;
import waybill.server.config.Settings;
import waybill.server.files.LocalDisk;

/** Export jobs with the real store, the real printer and real files. */
final class CardExportTest {
  private static final ServerConfig CONFIG =
      ServerConfig.of(Settings.of(Map.of(), Map.of(), Map.of(Setting.LISTEN, "127.0.0.1:0")));
  private static final Duration WAIT_MAX = Duration.ofSeconds(60);

  @TempDir private Path directory;

  @Test
  void job_thatAnEarlierRunLeft_isDoneByTheNext() throws Exception {
    Arn job;
    try (Wiring wiring = open()) { // never listens, so nobody works
      job = givenJob(wiring.store().registry(), "s3://reports/cards");
    }

    try (Wiring wiring = open()) {
      wiring.listen(CONFIG);

      ExportJob done = awaited(wiring.store().registry(), job);
      assertThat(done.failure()).isNull();
      assertThat(done.state()).isEqualTo(ExportJob.State.COMPLETED);
    }
    byte[] made = Files.readAllBytes(directory.resolve("objects/reports/cards/iris/1/print.pdf"));
    assertThat(new String(made, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void job_whoseNameCannotBeAFile_failsWithTheReason() throws Exception {
    try (Wiring wiring = open()) {
      Arn job = givenJob(wiring.store().registry(), "s3://reports/../x");
      wiring.listen(CONFIG);

      ExportJob done = awaited(wiring.store().registry(), job);
      assertThat(done.state()).isEqualTo(ExportJob.State.FAILED);
      assertThat(done.failure()).contains("is a step in a path");
    }
  }

  private static Arn givenJob(RegistryStore store, String place) {
    new ModelCards(store)
        .create(
            Samples.CALLER,
            new NewModelCard(
                "iris", "{\"intended_uses\":{\"risk_rating\":\"Low\"}}", "Draft", null, List.of()));
    return new ModelCardExportJobs(store, () -> {})
        .create(
            Samples.CALLER,
            "iris",
            null,
            "print",
            Structure.EMPTY.with("S3OutputPath", new Text(place)));
  }

  private static ExportJob awaited(RegistryStore store, Arn arn) {
    ModelCardExportJobs jobs = new ModelCardExportJobs(store, () -> {});
    Instant deadline = Instant.now().plus(WAIT_MAX);
    ExportJob job;
    do {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      job = ExportJob.of(jobs.describe(Samples.CALLER, arn.text()).value());
    } while (job.state() == ExportJob.State.IN_PROGRESS && Instant.now().isBefore(deadline));
    return job;
  }

  private Wiring open() throws IOException {
    return new Wiring(new LocalDisk(), new DataDirectory(new LocalDisk(), directory));
  }
}
