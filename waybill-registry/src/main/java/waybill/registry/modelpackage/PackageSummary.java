package waybill.registry.modelpackage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of a list of packages. */
public record PackageSummary(
    PackageKey key,
    @Nullable String description,
    @Nullable String registrationType,
    Instant createdAt,
    PackageStatus status,
    @Nullable ApprovalStatus approvalStatus,
    @Nullable LifeCycle lifeCycle) {

  /** The row that a package shows in a list. */
  public static PackageSummary of(ModelPackage p) {
    return new PackageSummary(
        p.key(),
        p.description(),
        p.registrationType(),
        p.createdAt(),
        p.status(),
        p.approvalStatus(),
        p.lifeCycle());
  }
}
