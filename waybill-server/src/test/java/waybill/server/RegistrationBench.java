package waybill.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import waybill.registry.ArtifactCheck;
import waybill.registry.ArtifactCheck.Policy;
import waybill.registry.ArtifactCheck.Stores;
import waybill.registry.Events;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingPlanner;
import waybill.registry.artifact.report.CheckMode;
import waybill.registry.fixture.Samples;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.store.SortOrder;
import waybill.server.api.Answer;
import waybill.server.api.ApiOptions;
import waybill.server.api.JsonRenderer;
import waybill.server.api.PageTokens;
import waybill.server.api.RegistryApi;
import waybill.server.api.Work;
import waybill.server.files.LocalDisk;
import waybill.server.objects.ObjectDirectory;
import waybill.server.store.embedded.EmbeddedStore;
import waybill.wire.operation.Contract;
import waybill.wire.shape.ValidatorOptions;

/**
 * Creates a second by the API over the embedded store, and processor time of each, with the look
 * for artifacts off and on, taking turns. The object that each package names is missing, as in most
 * tests of clients.
 */
public final class RegistrationBench {
  private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(4);
  private static final Contract CONTRACT = Contract.load();

  private RegistrationBench() {}

  /**
   * Prints a line for each number of clients and mode.
   *
   * @param args a directory on the disk to be measured
   */
  public static void main(String[] args) throws Exception {
    for (int round = 0; round < 3; round++) {
      for (int clients : new int[] {1, 8, 64}) {
        for (CheckMode mode : new CheckMode[] {CheckMode.OFF, CheckMode.CHECK}) {
          measure(Files.createTempDirectory(Path.of(args[0]), "registration"), mode, clients);
        }
      }
    }
  }

  private static void measure(Path directory, CheckMode mode, int clients) throws Exception {
    try (EmbeddedStore store =
        EmbeddedStore.open(directory, new JsonRenderer(CONTRACT), Clock.systemUTC())) {
      RegistryApi api = api(store, directory, mode);
      Duration used = processorTime();
      long started = System.nanoTime();
      long creates = 0;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
          String group = "g" + i;
          counts.add(threads.submit(() -> createUntil(started + ROUND_NANOS, api, group)));
        }
        for (Future<Long> count : counts) {
          creates += count.get();
        }
      }
      double seconds = (System.nanoTime() - started) / 1e9;
      double each = processorTime().minus(used).toNanos() / 1e6 / creates;
      System.out.printf(
          "%-6s %3d clients %8.0f creates/s %6.2f ms of processor time each%n",
          mode, clients, creates / seconds, each);
    }
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static RegistryApi api(EmbeddedStore store, Path directory, CheckMode mode) {
    S3Locations locations = new S3Locations(ObjectEndpoints.NONE);
    ObjectDirectory objects = new ObjectDirectory(new LocalDisk(), directory.resolve("objects"));
    StagingPlanner planner = new StagingPlanner(objects, List.of(), StagingLimits.DEFAULT);
    return new RegistryApi(
        new RegistryApi.Parts(
            CONTRACT,
            store.registry(),
            new Events(store.deliveries(), List.of()),
            new PageTokens(new byte[32]),
            new ApiOptions(SortOrder.DESCENDING, ValidatorOptions.STRICT),
            Work.none(),
            locations,
            new ArtifactCheck(
                new Policy(mode, true, Duration.ofMillis(500)),
                new Stores(locations, planner),
                System::nanoTime,
                () -> {})));
  }

  private static long createUntil(long end, RegistryApi api, String group) {
    call(api, "CreateModelPackageGroup", "{\"ModelPackageGroupName\":\"" + group + "\"}");
    String body = body(group);
    long count = 0;
    while (System.nanoTime() < end) {
      call(api, "CreateModelPackage", body);
      count++;
    }
    return count;
  }

  private static void call(RegistryApi api, String operation, String body) {
    Answer answer =
        api.answer(Samples.CALLER, "SageMaker." + operation, body.getBytes(StandardCharsets.UTF_8));
    if (answer.status() != 200) {
      throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  /** A package of some forty properties. */
  private static String body(String group) {
    StringBuilder metadata = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      metadata.append(i == 0 ? "" : ",").append("'key").append(i).append("':'a usual value'");
    }
    return ("{'ModelPackageGroupName':'"
            + group
            + "','ModelPackageDescription':'measured','ModelApprovalStatus':'Approved',"
            + "'InferenceSpecification':{'Containers':[{'Image':'image:1',"
            + "'ModelDataUrl':'s3://models/"
            + group
            + "/model.tar.gz','Framework':'ONNX'}],'SupportedContentTypes':['text/csv'],"
            + "'SupportedResponseMIMETypes':['text/csv']},'CustomerMetadataProperties':{"
            + metadata
            + "}}")
        .replace('\'', '"');
  }
}
