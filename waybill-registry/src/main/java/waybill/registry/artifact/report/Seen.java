package waybill.registry.artifact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingPlan.Files;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.artifact.StagingPlanner.Survey;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.history.Digest;

/**
 * What a store told of the sources of a package.
 *
 * @param sources container by container; at most {@value #OBJECTS_MAX} objects together
 * @param refusals the first ones
 * @param refusalCount also of those beyond the first ones
 */
public record Seen(List<SeenSource> sources, List<SeenRefusal> refusals, long refusalCount) {
  /** More would make the report a document that nobody reads and everybody waits for. */
  public static final int OBJECTS_MAX = 10_000;

  static final int REFUSALS_MAX = 100;

  /** Nothing was told yet. */
  public static final Seen NOTHING = new Seen(List.of(), List.of(), 0);

  public Seen {
    sources = List.copyOf(sources);
    refusals = List.copyOf(refusals);
  }

  /** This, and what a survey of one more container told. */
  public Seen and(String container, Survey survey) {
    List<SeenSource> allSources = new ArrayList<>(sources);
    long left = OBJECTS_MAX - sources.stream().mapToLong(s -> s.objects().size()).sum();
    for (Mount mount : survey.plan().mounts()) {
      if (!isEmpty(mount)) {
        SeenSource source = SeenSource.of(container, mount, left);
        left -= source.objects().size();
        allSources.add(source);
      }
    }
    List<SeenRefusal> allRefusals = new ArrayList<>(refusals);
    for (StagingRefusal refusal : survey.refusals()) {
      if (allRefusals.size() < REFUSALS_MAX) {
        allRefusals.add(SeenRefusal.of(container, refusal));
      }
    }
    return new Seen(allSources, allRefusals, refusalCount + survey.refusals().size());
  }

  /** The model's directory is planned also where no source fills it. */
  private static boolean isEmpty(Mount mount) {
    return mount.name().isEmpty() && mount.content() instanceof Files(var files) && files.isEmpty();
  }

  /** This with the digests of objects. */
  public Seen pinned(Map<ObjectUri, Digest> digests) {
    return new Seen(
        sources.stream().map(source -> source.pinned(digests)).toList(), refusals, refusalCount);
  }
}
