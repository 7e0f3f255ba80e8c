package waybill.server.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.registry.inference.ContainerRequest;
import waybill.registry.inference.ContainerRequest.Mount;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.job.TransformJob;
import waybill.registry.transform.ContainerEnvironment;
import waybill.registry.transform.TransformRequest;
import waybill.server.transform.Fleet;

/** The instances of one job; remembers its containers, which can be asked when they ended. */
final class ContainerFleet implements Fleet {
  private final JobParts parts;
  private final TransformJob job;
  private final TransformRequest request;
  private final List<StagedContainer> pipeline;
  private final LogFile log;
  private final InstanceSize size;
  private final List<Started> started = new ArrayList<>();

  /** A container that was started, whatever became of it. */
  record Started(int instance, StagedContainer staged, InferenceContainer container) {}

  ContainerFleet(
      JobParts parts,
      TransformJob job,
      TransformRequest request,
      List<StagedContainer> pipeline,
      LogFile log) {
    this.parts = parts;
    this.job = job;
    this.request = request;
    this.pipeline = pipeline;
    this.log = log;
    this.size = InstanceSize.of(request.instanceType());
  }

  @Override
  public List<InferenceContainer> start(int instance) throws IOException, InterruptedException {
    List<InferenceContainer> containers = new ArrayList<>();
    boolean isWhole = false;
    try {
      for (StagedContainer staged : pipeline) {
        InferenceContainer container =
            parts
                .runtime()
                .start(
                    wanted(instance, containers.size(), staged),
                    log.ofContainer(staged.hostname() + "/" + instance));
        containers.add(container);
        tellOfAnother(staged, container);
        synchronized (started) {
          started.add(new Started(instance, staged, container));
        }
      }
      isWhole = true;
      return containers;
    } finally {
      if (!isWhole) {
        containers.forEach(InferenceContainer::close);
      }
    }
  }

  /** An image that is not the one that the caller named is run all the same, and told of. */
  private void tellOfAnother(StagedContainer staged, InferenceContainer container) {
    String ran = container.imageDigest().orElse(null);
    String given = staged.imageDigest();
    if (ran != null && given != null && !ran.equalsIgnoreCase(given)) {
      log.line(
          "The image " + staged.image() + " is " + ran + " here; the model names " + given + ".");
    }
  }

  private ContainerRequest wanted(int instance, int position, StagedContainer staged) {
    String name =
        String.join(
            "-",
            job.key().tenant().account().digits(),
            job.key().tenant().region().name(),
            job.key().name(),
            Integer.toString(instance),
            Integer.toString(position));
    List<Mount> mounts =
        staged.directories().all().stream()
            .map(lease -> new Mount(lease.root(), lease.tree().directory()))
            .toList();
    return new ContainerRequest(
        parts.owner(),
        name,
        staged.image(),
        staged.hostname(),
        ContainerEnvironment.of(staged.environment(), request),
        mounts,
        size.share(pipeline.size()),
        job.isIsolated());
  }

  /** Digests of the images that run, by their names, as far as the runtime knows them. */
  Map<String, String> imageDigests() {
    Map<String, String> digests = new LinkedHashMap<>();
    for (Started each : started()) {
      each.container()
          .imageDigest()
          .ifPresent(digest -> digests.put(each.staged().image(), digest));
    }
    return digests;
  }

  /** All that were started, in no order of the instances. */
  List<Started> started() {
    synchronized (started) {
      return List.copyOf(started);
    }
  }
}
