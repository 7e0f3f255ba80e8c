package waybill.registry;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ModelSource;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.artifact.RefusedObject;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlanner;
import waybill.registry.artifact.StagingPlanner.Survey;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;
import waybill.registry.artifact.report.CheckMode;
import waybill.registry.artifact.report.Outcome;
import waybill.registry.document.Document.Structure;
import waybill.registry.modelpackage.PackageContainer;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.problem.Refusal;

/**
 * Looks for the artifacts of packages that are being registered. A registration waits for at most a
 * named time, and not at all for a store that just failed; what could not be found out by then is
 * left to {@link ArtifactWork}. Its methods may be called from any thread.
 */
public final class ArtifactCheck {
  private static final Logger LOG = System.getLogger(ArtifactCheck.class.getName());

  /** Looks for nothing; packages get no report. */
  public static final ArtifactCheck OFF =
      new ArtifactCheck(
          new Policy(CheckMode.OFF, false, Duration.ZERO),
          new Stores(new S3Locations(ObjectEndpoints.NONE), null),
          System::nanoTime,
          () -> {});

  /** A store that hangs must not gather threads without end. */
  private static final int LOOKS_AT_ONCE_MAX = 64;

  private final Policy policy;
  private final Stores stores;
  private final RestingBuckets resting;
  private final Runnable onDue;
  private final Semaphore looking = new Semaphore(LOOKS_AT_ONCE_MAX);

  /**
   * What the operator wants.
   *
   * @param scans whether files are scanned too
   * @param limit for how long a registration waits
   */
  public record Policy(CheckMode mode, boolean scans, Duration limit) {}

  /**
   * Where artifacts are.
   *
   * @param planner of the stores; null where nothing is looked for
   */
  public record Stores(S3Locations locations, @Nullable StagingPlanner planner) {}

  /** What a look at one container came to. */
  sealed interface Look {}

  /** The stores answered. */
  record Surveyed(List<ModelSource> sources, Survey survey) implements Look {}

  /** They did not. */
  record Failed(Outcome outcome, String reason) implements Look {}

  /**
   * @param nanos a clock that never steps back
   * @param onDue told that {@link ArtifactWork} has something to do; must return at once
   */
  public ArtifactCheck(Policy policy, Stores stores, LongSupplier nanos, Runnable onDue) {
    this.policy = policy;
    this.stores = stores;
    this.resting = new RestingBuckets(nanos);
    this.onDue = onDue;
  }

  Policy policy() {
    return policy;
  }

  /** Tells that there is something to do. */
  void tell() {
    onDue.run();
  }

  /**
   * Looks at the containers that a package will have.
   *
   * @param containers may refuse where the registration will; nothing is looked for then
   */
  ArtifactLooks look(Supplier<List<PackageContainer>> containers) {
    if (policy.mode() == CheckMode.OFF) {
      return new ArtifactLooks(this, Map.of());
    }
    try {
      return new ArtifactLooks(this, looked(containers.get()));
    } catch (Refusal refused) {
      return new ArtifactLooks(this, Map.of());
    }
  }

  private Map<Structure, Look> looked(List<PackageContainer> containers) {
    Map<Structure, Look> looks = new LinkedHashMap<>();
    Map<Structure, List<ModelSource>> toAsk = new LinkedHashMap<>();
    for (PackageContainer container : containers) {
      try {
        List<ModelSource> sources = stores.locations().sources(container.definition());
        if (sources.stream().anyMatch(source -> resting.rests(source.uri().bucket()))) {
          looks.put(
              container.definition(),
              new Failed(Outcome.UNREACHABLE, "The store failed a moment ago."));
        } else if (!sources.isEmpty()) {
          toAsk.put(container.definition(), sources);
        }
      } catch (StagingRefusal refusal) {
        looks.put(container.definition(), refused(List.of(), refusal));
      }
    }
    looks.putAll(askedInTime(toAsk));
    return looks;
  }

  /** Asks on a thread of its own, which is left behind when the time is over. */
  private Map<Structure, Look> askedInTime(Map<Structure, List<ModelSource>> toAsk) {
    Map<Structure, Look> looks = new ConcurrentHashMap<>();
    Map<Structure, Look> inTime = Map.of();
    boolean asked = !toAsk.isEmpty() && looking.tryAcquire();
    if (asked) {
      Thread thread = Thread.ofVirtual().name("artifact look").start(() -> ask(toAsk, looks));
      awaitInTime(thread);
      inTime = Map.copyOf(looks); // before the thread learns that it is too late
      thread.interrupt();
    }
    Map<Structure, Look> known = new LinkedHashMap<>();
    for (Map.Entry<Structure, List<ModelSource>> each : toAsk.entrySet()) {
      @Nullable Look look = inTime.get(each.getKey());
      known.put(each.getKey(), look == null ? unfinished(each.getValue(), asked) : look);
    }
    return known;
  }

  private void ask(Map<Structure, List<ModelSource>> toAsk, Map<Structure, Look> looks) {
    try {
      toAsk.forEach((container, sources) -> looks.put(container, asked(sources)));
    } finally {
      looking.release();
    }
  }

  private void awaitInTime(Thread thread) {
    try {
      boolean _ = thread.join(policy.limit());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Look unfinished(List<ModelSource> sources, boolean asked) {
    if (!asked) {
      return new Failed(Outcome.UNFINISHED, "Too many registrations wait for a store.");
    }
    sources.forEach(source -> resting.rest(source.uri().bucket()));
    return new Failed(
        Outcome.UNFINISHED,
        "The store did not answer within " + policy.limit().toMillis() + " ms.");
  }

  /** Looks at one container, for as long as that takes. */
  Look look(Structure container) {
    try {
      return asked(stores.locations().sources(container));
    } catch (StagingRefusal refusal) {
      return refused(List.of(), refusal);
    }
  }

  /** Whether a container has artifacts beside its image. */
  boolean hasSources(Structure container) {
    try {
      return !stores.locations().sources(container).isEmpty();
    } catch (StagingRefusal refusal) { // let in by an earlier release
      return true;
    }
  }

  private Look asked(List<ModelSource> sources) {
    StagingPlanner planner = stores.planner();
    if (planner == null) {
      throw new IllegalStateException("There is no store to ask.");
    }
    try {
      return new Surveyed(sources, planner.survey(sources));
    } catch (RefusedObject refused) {
      return refused(
          sources,
          new StagingRefusal(
              StagingRule.F1, sources.getFirst().name(), String.valueOf(refused.getMessage())));
    } catch (IOException failed) {
      sources.forEach(source -> resting.rest(source.uri().bucket()));
      LOG.log(Level.WARNING, "Asking for " + sources.getFirst().name() + " failed", failed);
      return new Failed(Outcome.UNREACHABLE, "The object store could not be asked.");
    }
  }

  private static Surveyed refused(List<ModelSource> sources, StagingRefusal refusal) {
    return new Surveyed(sources, new Survey(new StagingPlan(List.of()), List.of(refusal)));
  }
}
