package waybill.registry.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelpackage.PackageKey.Unversioned;
import waybill.registry.modelpackage.PackageKey.Version;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;

/**
 * A resource as a search sees it.
 *
 * @param changedAt of the last change, or of the creation where there was none
 * @param tagOwner the resource whose tags count: a version has those of its group
 */
public record Searchable(Key key, Instant changedAt, Arn tagOwner, List<Property> properties) {

  /**
   * What tells a resource from others of its kind.
   *
   * @param name of the group, for a version of one
   * @param version 0 for all but versions
   */
  public record Key(SearchKind kind, Tenant tenant, String name, int version) {

    /** The key of a package. */
    public static Key of(PackageKey key) {
      return switch (key) {
        case Version(var group, var number) ->
            new Key(SearchKind.MODEL_PACKAGE, group.tenant(), group.name(), number);
        case Unversioned(var tenant, var name) ->
            new Key(SearchKind.MODEL_PACKAGE, tenant, name, 0);
      };
    }

    /** The key of a kept resource; empty when its kind cannot be searched. */
    public static Optional<Key> of(RecordKey key) {
      return kind(key.kind()).map(kind -> new Key(kind, key.tenant(), key.name(), 0));
    }

    private static Optional<SearchKind> kind(RecordKind kind) {
      return switch (kind) {
        case MODEL -> Optional.of(SearchKind.MODEL);
        case MODEL_CARD -> Optional.of(SearchKind.MODEL_CARD);
        case MODEL_CARD_EXPORT_JOB, ARTIFACT_REPORT, ALGORITHM, TRANSFORM_JOB, VALIDATION ->
            Optional.empty();
      };
    }
  }

  /** A package with its record. */
  public static Searchable of(ModelPackage p, Structure record) {
    Arn tagOwner = p.key() instanceof Version(var group, _) ? group.arn() : p.key().arn();
    return new Searchable(
        Key.of(p.key()), later(p.createdAt(), p.modifiedAt()), tagOwner, Properties.of(record));
  }

  /** A group with its record. */
  public static Searchable of(ModelPackageGroup group, Structure record) {
    return new Searchable(
        new Key(SearchKind.MODEL_PACKAGE_GROUP, group.key().tenant(), group.key().name(), 0),
        group.createdAt(),
        group.key().arn(),
        Properties.of(record));
  }

  /** A kept resource with its record; empty when its kind cannot be searched. */
  public static Optional<Searchable> of(KeptRecord kept, Structure record) {
    return Key.of(kept.key())
        .map(
            key ->
                new Searchable(
                    key,
                    later(kept.createdAt(), kept.modifiedAt()),
                    kept.key().arn(),
                    Properties.of(record)));
  }

  private static Instant later(Instant createdAt, @Nullable Instant modifiedAt) {
    return modifiedAt == null ? createdAt : modifiedAt;
  }
}
