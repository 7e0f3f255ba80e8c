package waybill.server.transform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.transform.EffectiveParameters.Declared;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRule;
import waybill.registry.transform.filter.JsonReader;

/** The started instances of a job; they end with this. */
final class Instances implements AutoCloseable {
  private final Fleet fleet;
  private final TransformSettings settings;
  private final SpoolFiles files;
  private final Deadlines deadlines;
  private final List<List<InferenceContainer>> started = new ArrayList<>();

  Instances(Fleet fleet, TransformSettings settings, SpoolFiles files, Deadlines deadlines) {
    this.fleet = fleet;
    this.settings = settings;
    this.files = files;
    this.deadlines = deadlines;
  }

  /**
   * Starts instances and waits until all their containers answer pings.
   *
   * @return what the first container of the first instance says of itself
   * @throws TransformFault T-E1, or ours
   */
  Declared start(int count, Crew crew, JsonReader json)
      throws TransformFault, IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      started.add(List.of());
    }
    crew.doAll(IntStream.range(0, count).mapToObj(i -> (Crew.Work) () -> start(i)).toList());
    List<Crew.Work> waits = new ArrayList<>();
    for (List<InferenceContainer> pipeline : started()) {
      for (InferenceContainer container : pipeline) {
        String who = Pipeline.who(pipeline.indexOf(container), pipeline.size());
        waits.add(() -> await(container, who));
      }
    }
    crew.doAll(waits);
    try (Readiness first = readiness(containers(0).getFirst())) {
      return first.declared(json);
    }
  }

  private void start(int instance) throws TransformFault, InterruptedException {
    try {
      List<InferenceContainer> containers = fleet.start(instance);
      synchronized (started) {
        started.set(instance, List.copyOf(containers));
      }
    } catch (ContainerFailure e) {
      throw TransformFault.ofAlgorithm(TransformRule.E1, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw TransformFault.ofService("The runtime of containers does not work.");
    }
  }

  private void await(InferenceContainer container, String who)
      throws TransformFault, IOException, InterruptedException {
    try (Readiness readiness = readiness(container)) {
      readiness.await(who);
    }
  }

  private Readiness readiness(InferenceContainer container) {
    return new Readiness(container, settings, files, deadlines);
  }

  /** The pipeline of an instance. */
  List<InferenceContainer> containers(int instance) {
    synchronized (started) {
      return started.get(instance);
    }
  }

  private List<List<InferenceContainer>> started() {
    synchronized (started) {
      return List.copyOf(started);
    }
  }

  /** Stops all containers at once: each may take half a minute. */
  @Override
  public void close() {
    List<Thread> closing = new ArrayList<>();
    for (List<InferenceContainer> pipeline : started()) {
      for (InferenceContainer container : pipeline) {
        closing.add(Thread.ofVirtual().start(container::close));
      }
    }
    Crew.joinAll(closing);
  }
}
