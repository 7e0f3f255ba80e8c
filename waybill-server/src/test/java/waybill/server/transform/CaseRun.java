package waybill.server.transform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.fixture.MemoryObjects;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.transform.ContainerEnvironment;
import waybill.registry.transform.InputListing;
import waybill.registry.transform.TransformRefusal;
import waybill.registry.transform.TransformRequest;
import waybill.registry.transform.TransformRequestReader;
import waybill.server.content.Members;
import waybill.server.transform.cases.Received;
import waybill.server.transform.cases.StandIn;
import waybill.server.transform.cases.TransformCase;
import waybill.wire.json.JsonString;

/** One case, run against stand-ins over HTTP. */
final class CaseRun {
  private static final long START_SECONDS = 20;

  final MemoryObjects objects;
  final List<String> log = new CopyOnWriteArrayList<>();

  /** What each container of the pipeline got, all instances together. */
  final List<List<Received>> received = new ArrayList<>();

  /** The environment that each container of the pipeline would get. */
  final List<Map<String, String>> environments = new ArrayList<>();

  private final TransformCase theCase;
  private final Path directory;
  private final AtomicInteger invocations = new AtomicInteger();
  private @Nullable TransformRun run;

  CaseRun(TransformCase theCase, Path directory) throws IOException {
    this.theCase = theCase;
    this.directory = directory;
    this.objects = theCase.objects();
  }

  /** The request as a create would check it. */
  TransformRequest created() throws TransformRefusal, IOException {
    TransformRequest request =
        new TransformRequestReader(ObjectEndpoints.NONE).read(theCase.request());
    new InputListing(objects, new JacksonReader()).requireInput(request);
    return request;
  }

  TransformResult result() throws TransformRefusal, IOException, InterruptedException {
    TransformRequest request = created();
    for (Members container : theCase.containers()) {
      received.add(new CopyOnWriteArrayList<>());
      Map<String, String> ofPackage = new LinkedHashMap<>();
      container
          .inner("environment")
          .all()
          .forEach((name, value) -> ofPackage.put(name, ((JsonString) value).value()));
      environments.add(ContainerEnvironment.of(ofPackage, request));
    }
    TransformRun job = new TransformRun(request, objects, this::start, settings(), log::add);
    run = job;
    return job.run();
  }

  private TransformSettings settings() {
    Duration start =
        Duration.ofSeconds(
            theCase
                .members()
                .inner("config")
                .number("containerStartTimeoutSeconds", START_SECONDS));
    return new TransformSettings(
        directory,
        start,
        Duration.ofMillis(100),
        Duration.ofSeconds(2),
        List.of(Duration.ZERO),
        Clock.systemUTC());
  }

  private List<InferenceContainer> start(int instance) throws IOException {
    List<InferenceContainer> pipeline = new ArrayList<>();
    List<Members> containers = theCase.containers();
    for (int i = 0; i < containers.size(); i++) {
      int position = i;
      pipeline.add(new StandIn(containers.get(i).inner("behavior"), got -> receive(position, got)));
    }
    return pipeline;
  }

  private void receive(int position, Received request) {
    received.get(position).add(request);
    long last = theCase.members().number("stop_after_requests", 0);
    boolean isInvocation = position == 0 && request.path().equals("/invocations");
    if (isInvocation && invocations.incrementAndGet() == last && run != null) {
      run.stop();
    }
  }
}
