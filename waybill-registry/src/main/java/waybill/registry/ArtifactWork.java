package waybill.registry;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waybill.registry.ArtifactCheck.Failed;
import waybill.registry.ArtifactCheck.Surveyed;
import waybill.registry.artifact.ArtifactInspector;
import waybill.registry.artifact.ArtifactInspector.Inspection;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.report.ArtifactReport;
import waybill.registry.artifact.report.CheckMode;
import waybill.registry.artifact.report.Outcome;
import waybill.registry.artifact.report.Scanned;
import waybill.registry.artifact.report.Seen;
import waybill.registry.history.Digest;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageContainer;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelscan.ScanReport;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Stored;

/**
 * Finds out what registrations left open: what a store did not tell in time, the digests of pinned
 * objects, the verdict of a scan. A report stays due until that is recorded, so a process that ends
 * in between begins anew; what is read twice is recorded once. For one thread.
 */
public final class ArtifactWork {
  private static final Logger LOG = System.getLogger(ArtifactWork.class.getName());
  private static final String OPERATION = "InspectModelPackageArtifacts";

  /** Attempts that fail before a report is left as it is: together they span fifty minutes. */
  static final int ATTEMPTS_MAX = 12;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration WAIT_MAX = Duration.ofMinutes(10);

  /** Mostly the oldest report can be worked on; only in an outage many wait before it. */
  private static final List<Integer> BATCHES = List.of(10, 10_000);

  private final RegistryStore store;
  private final ArtifactCheck check;
  private final ArtifactInspector inspector;
  private final InstantSource clock;

  public ArtifactWork(
      RegistryStore store, ArtifactCheck check, ArtifactInspector inspector, InstantSource clock) {
    this.store = store;
    this.check = check;
    this.inspector = inspector;
    this.clock = clock;
  }

  /** The artifacts of one container that can be staged. */
  private record Planned(String place, StagingPlan plan) {}

  /** What the stores told, and the plans of all containers. */
  private record Told(Seen seen, List<Planned> plans) {}

  /** Why there is nothing to record yet. */
  private static final class Unsettled extends Exception {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    Unsettled(Outcome outcome, String reason) {
      super(reason);
      this.outcome = outcome;
    }
  }

  /**
   * Works on the oldest report that is due and does not wait for a store.
   *
   * @return whether there was one
   * @throws waybill.registry.store.StoreFailure when the registry's store fails; the report is
   *     still due
   */
  public boolean doNext() {
    Optional<ArtifactReport> next = next();
    if (next.isEmpty()) {
      return false;
    }
    ArtifactReport report = next.get();
    Optional<Stored<ModelPackage>> owner =
        PackageKey.of(report.modelPackage()).flatMap(store::findModelPackage);
    if (owner.isPresent()) { // else both are gone meanwhile
      record(report, inspected(report, owner.get().value()));
    }
    return true;
  }

  private Optional<ArtifactReport> next() {
    Instant now = clock.instant();
    for (int limit : BATCHES) {
      List<KeptRecord> open = store.findInProgress(RecordKind.ARTIFACT_REPORT, limit);
      for (KeptRecord kept : open) {
        ArtifactReport report = ArtifactReport.of(kept);
        Instant retryAt = report.retryAt();
        if (retryAt == null || !retryAt.isAfter(now)) {
          return Optional.of(report);
        }
      }
      if (open.size() < limit) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Function<Instant, ArtifactReport> inspected(ArtifactReport report, ModelPackage owner) {
    try {
      Told told = told(owner);
      if (told.seen().refusalCount() > 0) {
        String why = ArtifactLooks.refused(told.seen());
        return at -> report.completed(at, Outcome.REFUSED, why, told.seen(), null);
      }
      return read(report, told);
    } catch (Unsettled unsettled) {
      int failures = report.attempts() + 1;
      @Nullable Instant next = failures < ATTEMPTS_MAX ? retryAt(failures) : null;
      return at ->
          report.failed(at, unsettled.outcome, String.valueOf(unsettled.getMessage()), next);
    }
  }

  private Instant retryAt(int failures) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 20));
    return clock
        .instant()
        .truncatedTo(ChronoUnit.MILLIS)
        .plus(wait.compareTo(WAIT_MAX) < 0 ? wait : WAIT_MAX);
  }

  private Told told(ModelPackage owner) throws Unsettled {
    Seen seen = Seen.NOTHING;
    List<Planned> plans = new ArrayList<>();
    for (PackageContainer container : PackageContainer.of(owner)) {
      if (check.hasSources(container.definition())) {
        switch (check.look(container.definition())) {
          case Failed(var outcome, var reason) -> throw new Unsettled(outcome, reason);
          case Surveyed(_, var survey) -> {
            seen = seen.and(container.place(), survey);
            plans.add(new Planned(container.place(), survey.plan()));
          }
        }
      }
    }
    return new Told(seen, plans);
  }

  private Function<Instant, ArtifactReport> read(ArtifactReport report, Told told)
      throws Unsettled {
    boolean pins = report.mode() == CheckMode.PIN;
    boolean scans = check.policy().scans();
    Map<ObjectUri, Digest> digests = new HashMap<>();
    List<ScanReport> scanned = new ArrayList<>();
    for (Planned planned : pins || scans ? told.plans() : List.<Planned>of()) {
      Inspection inspection = read(planned.plan(), scans);
      digests.putAll(inspection.digests());
      if (inspection.scan() != null) {
        scanned.add(inspection.scan());
      }
    }
    Seen seen = pins ? told.seen().pinned(digests) : told.seen();
    @Nullable Scanned scan = Scanned.of(scanned);
    return at -> report.completed(at, Outcome.RESOLVED, null, seen, scan);
  }

  private Inspection read(StagingPlan plan, boolean scans) throws Unsettled {
    try {
      return inspector.inspect(plan, scans);
    } catch (ChangedObject | MissingObject meanwhile) {
      throw new Unsettled(
          Outcome.UNFINISHED, "An object changed while it was read: " + meanwhile.getMessage());
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "Reading artifacts failed", failed);
      throw new Unsettled(Outcome.UNREACHABLE, "An object could not be read.");
    }
  }

  /** Records the outcome unless the report was replaced meanwhile; the new one is due itself. */
  private void record(ArtifactReport read, Function<Instant, ArtifactReport> outcome) {
    RecordKey key = read.key();
    Optional<ArtifactReport> recorded =
        store.commit(
            worker(read),
            OPERATION,
            transaction -> {
              Optional<Stored<KeptRecord>> now = transaction.findRecord(key);
              if (now.isEmpty() || !ArtifactReport.of(now.get().value()).equals(read)) {
                return Optional.empty();
              }
              ArtifactReport done = outcome.apply(transaction.act().at());
              transaction.update(done.kept(), now.get().revision());
              return Optional.of(done);
            });
    recorded.ifPresent(ArtifactWork::log);
  }

  private static void log(ArtifactReport report) {
    Scanned scanned = report.scanned();
    if (scanned != null && scanned.verdict() == ScanVerdict.DANGEROUS) {
      LOG.log(
          Level.WARNING,
          "The artifacts of {0} are dangerous: {1}",
          report.modelPackage(),
          scanned.findings().getFirst().message());
    } else if (!report.isDue() && report.outcome() != Outcome.RESOLVED) {
      LOG.log(
          Level.WARNING,
          "The artifacts of {0} are {1}: {2}",
          report.modelPackage(),
          report.outcome().text(),
          report.reason());
    }
  }

  /** Who ends a report, for the history: the server itself, which has no key. */
  private static Caller worker(ArtifactReport report) {
    return new Caller(
        report.modelPackage().tenant(), "waybill:artifacts", "", report.key().arn().text());
  }
}
