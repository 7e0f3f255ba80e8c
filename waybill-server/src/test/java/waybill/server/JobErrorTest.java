package waybill.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static waybill.server.JobServer.container;
import static waybill.server.JobServer.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.TransformWork;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.inference.ContainerOutput;
import waybill.registry.inference.ContainerRequest;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.inference.InferenceRuntime;
import waybill.registry.store.RegistryStore;
import waybill.server.files.LocalDisk;
import waybill.server.job.JobCrew;
import waybill.server.job.JobFiles;
import waybill.server.job.JobParts;
import waybill.server.objects.ObjectDirectory;
import waybill.server.staging.StagingCache;
import waybill.server.transform.TransformSettings;
import waybill.wire.json.JsonObject;

/** A job whose server runs out of something, which is no reason to do it for ever. */
final class JobErrorTest {
  private static final String SLOW =
      "{\"invocations\":{\"kind\":\"echo\",\"faults\":[{\"delay_s\":300}]}}";

  @TempDir private Path directory;

  @Test
  void job_thatMeetsAnError_failsAsAFaultOfTheServer() throws Exception {
    try (JobServer server = new JobServer(directory)) {
      server.objects.put(new ObjectUri("in", "rows.csv"), "1,2\n".getBytes(UTF_8));
      server.givenModel("m", List.of(container(SLOW).json()));
      server.done(
          "CreateTransformJob",
          JobRequests.definition("error")
              .with("TransformJobName", "error")
              .with("ModelName", "m")
              .json());
    } // it is still open

    try (Wiring idle = new Wiring(new LocalDisk(), new DataDirectory(new LocalDisk(), directory));
        StagingCache cache = new StagingCache(directory.resolve("cache"), 1, Clock.systemUTC())) {
      CountDownLatch ended = new CountDownLatch(1);
      JobParts parts = parts(idle.store().registry(), cache, ended::countDown);
      try (JobCrew crew = new JobCrew(parts, 1, () -> {})) {
        crew.look();
        assertThat(ended.await(2, TimeUnit.MINUTES)).isTrue();
      }
    }

    try (JobServer server = new JobServer(directory)) {
      JsonObject described = server.done("DescribeTransformJob", job("error"));
      assertThat(described.text("TransformJobStatus")).isEqualTo("Failed");
      assertThat(described.text("FailureReason"))
          .startsWith("InternalServerError: The server met a fault; its log tells which. (T-W1)");
    }
  }

  private JobParts parts(RegistryStore store, StagingCache cache, Runnable onEnded) {
    return new JobParts(
        new TransformWork(store, onEnded),
        store,
        new ObjectDirectory(new LocalDisk(), directory.resolve("objects")),
        ObjectEndpoints.NONE,
        List.of(),
        StagingLimits.DEFAULT,
        cache,
        new Exhausted(),
        "owner",
        0,
        TransformSettings.in(directory.resolve("transforms")),
        new JobFiles(new LocalDisk(), directory));
  }

  /** No thread can be had for a container's output, for example. */
  private static final class Exhausted implements InferenceRuntime {
    @Override
    public boolean takes(String image) {
      return true;
    }

    @Override
    public InferenceContainer start(ContainerRequest request, ContainerOutput output) {
      throw new OutOfMemoryError("unable to create native thread");
    }

    @Override
    public void removeLeftovers(String owner) {}
  }
}
