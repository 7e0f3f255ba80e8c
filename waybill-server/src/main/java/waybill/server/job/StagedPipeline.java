package waybill.server.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ModelSources;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingPlanner;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.report.ArtifactReport;
import waybill.registry.artifact.report.SeenObject;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.job.TransformJob;
import waybill.registry.transform.PipelineHosts;
import waybill.server.staging.Stager;
import waybill.server.staging.StagingOptions;

/** The containers of a job with their directories, which are in use until it is closed. */
final class StagedPipeline implements AutoCloseable {
  private final List<StagedContainer> containers = new ArrayList<>();

  private StagedPipeline() {}

  /** A container's directories cannot be made. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String rule;

    /** A definition that cannot be run at all. */
    Refused(String sentence) {
      super(sentence);
      this.rule = null;
    }

    /** Words near those that AWS's users report. */
    Refused(String hostname, StagingRefusal refusal) {
      super(
          "Failed to download model data for container \""
              + hostname
              + "\": "
              + refusal.sentence()
              + " ("
              + refusal.rule().id()
              + ", "
              + refusal.object()
              + ")");
      this.rule = refusal.rule().id();
    }

    @Nullable String rule() {
      return rule;
    }
  }

  /**
   * Stages all containers of a job.
   *
   * @throws Refused when artifacts break a rule
   * @throws IOException when a store or the disk does not do its part
   */
  static StagedPipeline of(TransformJob job, JobParts parts)
      throws Refused, IOException, InterruptedException {
    List<Structure> definitions = job.containers();
    List<String> hosts = hosts(definitions);
    StagingOptions options =
        StagingOptions.DEFAULT.withLimits(parts.limits()).withPins(pins(job, parts));
    Stager stager = new Stager(parts.objects(), options);
    StagingPlanner planner =
        new StagingPlanner(parts.objects(), parts.gatedPrefixes(), parts.limits());
    StagedPipeline staged = new StagedPipeline();
    boolean isWhole = false;
    try {
      for (int i = 0; i < hosts.size(); i++) {
        Structure definition = definitions.get(i);
        try {
          var plan = planner.plan(new ModelSources(parts.endpoints()).read(definition));
          staged.containers.add(
              new StagedContainer(
                  hosts.get(i),
                  definition.findText("Image").orElse(""),
                  definition.findText("ImageDigest").orElse(null),
                  environment(definition),
                  parts.cache().lease(plan, stager)));
        } catch (StagingRefusal refusal) {
          throw new Refused(hosts.get(i), refusal);
        }
      }
      isWhole = true;
      return staged;
    } finally {
      if (!isWhole) {
        staged.close();
      }
    }
  }

  private static List<String> hosts(List<Structure> definitions) throws Refused {
    try {
      return PipelineHosts.of(
          definitions.stream().map(each -> each.findText("ContainerHostname")).toList());
    } catch (IllegalArgumentException e) {
      throw new Refused(
          "The model must have 1 to "
              + PipelineHosts.CONTAINERS_MAX
              + " containers, and all of them a ContainerHostname of their own, or none.");
    }
  }

  /** The digests that the objects of a validated package had when it was registered. */
  private static Map<ObjectUri, Digest> pins(TransformJob job, JobParts parts) {
    Map<ObjectUri, Digest> pins = new LinkedHashMap<>();
    Optional<Arn> validated = job.validates();
    validated
        .flatMap(arn -> parts.store().findRecord(ArtifactReport.key(arn)))
        .ifPresent(
            report -> {
              for (SeenObject object : ArtifactReport.of(report.value()).pinned()) {
                if (object.sha256() != null) {
                  pins.put(object.object().uri(), object.sha256());
                }
              }
            });
    return pins;
  }

  private static Map<String, String> environment(Structure definition) {
    Map<String, String> environment = new LinkedHashMap<>();
    definition
        .findStructure("Environment")
        .orElse(Structure.EMPTY)
        .members()
        .forEach(
            (name, value) -> {
              if (value instanceof Text(var text)) {
                environment.put(name, text);
              }
            });
    return environment;
  }

  List<StagedContainer> containers() {
    return List.copyOf(containers);
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    while (!containers.isEmpty()) {
      try {
        containers.removeLast().directories().close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
