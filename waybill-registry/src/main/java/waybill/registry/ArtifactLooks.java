package waybill.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.ArtifactCheck.Failed;
import waybill.registry.ArtifactCheck.Look;
import waybill.registry.ArtifactCheck.Surveyed;
import waybill.registry.artifact.ObservedTags;
import waybill.registry.artifact.report.ArtifactReport;
import waybill.registry.artifact.report.ArtifactReport.Finding;
import waybill.registry.artifact.report.CheckMode;
import waybill.registry.artifact.report.Outcome;
import waybill.registry.artifact.report.Seen;
import waybill.registry.document.Document.Structure;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageContainer;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;

/**
 * What one registration knows of its artifacts when it is committed, and how that is kept. Looks
 * count for containers that are defined exactly so; a container that turns out otherwise, because
 * its source changed in between, is looked at later.
 */
final class ArtifactLooks {
  private final ArtifactCheck check;
  private final Map<Structure, Look> looks;
  private volatile boolean due;

  ArtifactLooks(ArtifactCheck check, Map<Structure, Look> looks) {
    this.check = check;
    this.looks = Map.copyOf(looks);
  }

  /** Inserts a package, with its report if it has artifacts. */
  void insert(Transaction transaction, ModelPackage made) {
    transaction.insert(tagged(made));
    report(made, transaction.act().at()).ifPresent(report -> transaction.insert(report.kept()));
  }

  /** Updates a package, and its report where other artifacts are its own now. */
  void update(Transaction transaction, Stored<ModelPackage> old, ModelPackage changed) {
    if (PackageContainer.of(old.value()).equals(PackageContainer.of(changed))) {
      transaction.update(changed, old.revision());
      return;
    }
    transaction.update(tagged(changed), old.revision());
    Optional<ArtifactReport> next = report(changed, transaction.act().at());
    RecordKey key = ArtifactReport.key(changed.key().arn());
    Optional<Stored<KeptRecord>> present = transaction.findRecord(key);
    if (present.isPresent() && next.isPresent()) {
      transaction.update(next.get().kept(), present.get().revision());
    } else if (present.isPresent()) {
      transaction.delete(key);
    } else {
      next.ifPresent(report -> transaction.insert(report.kept()));
    }
  }

  /** Tells the work, once all is committed, if it has something to do. */
  void committed() {
    if (due) {
      check.tell();
    }
  }

  private ModelPackage tagged(ModelPackage p) {
    return looks.isEmpty() ? p : PackageContainer.changed(p, this::tagged);
  }

  private Structure tagged(Structure container) {
    return looks.get(container) instanceof Surveyed(var sources, var survey)
        ? new ObservedTags(sources, survey.plan()).filled(container)
        : container;
  }

  private Optional<ArtifactReport> report(ModelPackage p, Instant at) {
    CheckMode mode = check.policy().mode();
    if (mode == CheckMode.OFF) {
      return Optional.empty();
    }
    List<PackageContainer> containers =
        PackageContainer.of(p).stream().filter(c -> check.hasSources(c.definition())).toList();
    if (containers.isEmpty()) {
      return Optional.empty();
    }
    Finding finding = finding(containers);
    due = due || finding.isDue();
    return Optional.of(ArtifactReport.of(p.key().arn(), mode, finding, at));
  }

  private Finding finding(List<PackageContainer> containers) {
    Seen seen = Seen.NOTHING;
    for (PackageContainer container : containers) {
      @Nullable Look look = looks.get(container.definition());
      switch (look) {
        case null -> {
          return new Finding(true, Outcome.UNFINISHED, "It was not looked for yet.", seen, 0);
        }
        case Failed(var outcome, var reason) -> {
          return new Finding(true, outcome, reason, seen, 1);
        }
        case Surveyed surveyed -> seen = seen.and(container.place(), surveyed.survey());
      }
    }
    return seen.refusalCount() > 0
        ? new Finding(false, Outcome.REFUSED, refused(seen), seen, 0)
        : new Finding(wantsBytes(), Outcome.RESOLVED, null, seen, 0);
  }

  private boolean wantsBytes() {
    return check.policy().mode() == CheckMode.PIN || check.policy().scans();
  }

  /** Why artifacts cannot be staged, in one sentence. */
  static String refused(Seen seen) {
    return seen.refusals().getFirst().message();
  }
}
