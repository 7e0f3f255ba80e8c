package waybill.server.transform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.fixture.MemoryObjects;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.transform.AssembleWith;
import waybill.registry.transform.BatchStrategy;
import waybill.registry.transform.ClientConfig;
import waybill.registry.transform.CompressionType;
import waybill.registry.transform.DataType;
import waybill.registry.transform.SplitType;
import waybill.registry.transform.TransformRequest;
import waybill.registry.transform.filter.DataProcessing;
import waybill.server.content.Members;
import waybill.server.transform.cases.StandIn;
import waybill.wire.json.JsonReader;

/** Jobs of a test: one record a line, from {@code s3://in/} to {@code s3://out/}. */
final class Jobs {
  static final String ECHO = "{\"invocations\":{\"kind\":\"echo\"}}";

  final MemoryObjects objects = new MemoryObjects();
  final List<StandIn> containers = new CopyOnWriteArrayList<>();
  final List<String> log = new CopyOnWriteArrayList<>();
  final List<Invoked> invoked = new CopyOnWriteArrayList<>();
  Runnable onRequest = () -> {};
  Runnable onInvoked = () -> {};
  int sampleBytes;
  Duration retryWait = Duration.ZERO;

  private final Path directory;

  Jobs(Path directory) {
    this.directory = directory;
  }

  void put(String key, String content) throws IOException {
    objects.put(new ObjectUri("in", key), content.getBytes(UTF_8));
  }

  /**
   * @param concurrent requests at one time
   */
  static TransformRequest request(int concurrent) {
    return new TransformRequest(
        DataType.S3_PREFIX,
        new ObjectUri("in", ""),
        "text/csv",
        CompressionType.NONE,
        SplitType.LINE,
        BatchStrategy.SINGLE_RECORD,
        1,
        concurrent,
        new ObjectUri("out", ""),
        null,
        AssembleWith.LINE,
        null,
        Map.of(),
        "ml.m5.large",
        1,
        new ClientConfig(Duration.ofSeconds(5), 2),
        DataProcessing.NONE);
  }

  /**
   * @param behaviors of the containers in a row, as JSON
   */
  TransformRun run(TransformRequest request, String... behaviors) {
    return run(request, instance -> start(behaviors));
  }

  TransformRun run(TransformRequest request, Fleet fleet) {
    TransformSettings settings =
        new TransformSettings(
            directory,
            Duration.ofSeconds(20),
            Duration.ofMillis(20),
            Duration.ofSeconds(2),
            List.of(retryWait),
            Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC));
    return new TransformRun(request, objects, fleet, settings, new Ear());
  }

  private List<InferenceContainer> start(String... behaviors) throws IOException {
    List<InferenceContainer> pipeline = new ArrayList<>();
    for (String behavior : behaviors) {
      StandIn container =
          new StandIn(new Members(JsonReader.read(behavior)), request -> onRequest.run());
      containers.add(container);
      pipeline.add(container);
    }
    return pipeline;
  }

  private final class Ear implements TransformListener {
    @Override
    public void logged(String line) {
      log.add(line);
    }

    @Override
    public boolean wantsInvocations() {
      return true;
    }

    @Override
    public int sampleBytes() {
      return sampleBytes;
    }

    @Override
    public void invoked(Invoked one) {
      invoked.add(one);
      onInvoked.run();
    }
  }
}
