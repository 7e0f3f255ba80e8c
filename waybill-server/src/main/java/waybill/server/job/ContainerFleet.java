package waybill.server.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
  private final InstanceSize size;
  private final List<Started> started = new ArrayList<>();

  /** A container that was started, whatever became of it. */
  record Started(int instance, StagedContainer staged, InferenceContainer container) {}

  ContainerFleet(
      JobParts parts, TransformJob job, TransformRequest request, List<StagedContainer> pipeline) {
    this.parts = parts;
    this.job = job;
    this.request = request;
    this.pipeline = pipeline;
    this.size = InstanceSize.of(request.instanceType());
  }

  @Override
  public List<InferenceContainer> start(int instance) throws IOException, InterruptedException {
    List<InferenceContainer> containers = new ArrayList<>();
    boolean isWhole = false;
    try {
      for (StagedContainer staged : pipeline) {
        InferenceContainer container =
            parts.runtime().start(wanted(instance, containers.size(), staged));
        containers.add(container);
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

  /** All that were started, in no order of the instances. */
  List<Started> started() {
    synchronized (started) {
      return List.copyOf(started);
    }
  }
}
