package waybill.server.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import waybill.registry.group.GroupKey;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.search.SearchKind;
import waybill.registry.search.Searchable;
import waybill.registry.store.Found;
import waybill.registry.store.HistoryEntry.Aspect;
import waybill.registry.store.PlainSearch;
import waybill.registry.store.PlainSearch.Row;
import waybill.registry.store.Renderer;
import waybill.registry.store.Rendering;
import waybill.registry.store.SearchQuery;
import waybill.registry.tag.Tag;

/** Searches of an earlier time, which no index has: every resource of the kind is looked at. */
final class PastSearch {
  private final PastRows rows;
  private final Renderer renderer;

  PastSearch(PastRows rows, Renderer renderer) {
    this.rows = rows;
    this.renderer = renderer;
  }

  Found search(SearchQuery query) {
    return PlainSearch.find(all(query.kind(), query.tenant()).stream(), query);
  }

  List<String> chosenNames(SearchKind kind, Tenant tenant, String hint, int limit) {
    return all(kind, tenant).stream()
        .flatMap(Row::chosenNames)
        .filter(name -> name.startsWith(hint))
        .distinct()
        .sorted()
        .limit(limit)
        .toList();
  }

  private List<Row> all(SearchKind kind, Tenant tenant) {
    return switch (kind) {
      case MODEL_PACKAGE ->
          rows(
              tenant.arn("model-package/"), arn -> PackageKey.of(arn).isPresent(), this::ofPackage);
      case MODEL_PACKAGE_GROUP ->
          rows(new GroupKey(tenant, "").arn(), arn -> GroupKey.of(arn).isPresent(), this::ofGroup);
      case MODEL -> records(RecordKind.MODEL, tenant);
      case MODEL_CARD -> records(RecordKind.MODEL_CARD, tenant);
    };
  }

  private List<Row> records(RecordKind kind, Tenant tenant) {
    return rows(
        RecordKey.of(kind, tenant, "").arn(),
        arn -> RecordKey.of(kind, arn).isPresent(),
        rendering -> ofRecord(renderer.readRecord(kind, rendering)));
  }

  /** An ARN may begin as those of a kind do, and be of something that belongs to one of them. */
  private List<Row> rows(
      Arn prefix,
      Function<Arn, Boolean> isOfKind,
      Function<Rendering, Optional<Searchable>> reader) {
    List<Rendering> renderings = new ArrayList<>();
    rows.each(
        prefix,
        (arn, rendering) -> {
          if (isOfKind.apply(arn)) {
            renderings.add(rendering);
          }
        });
    List<Row> found = new ArrayList<>();
    for (Rendering rendering : renderings) {
      reader
          .apply(rendering)
          .ifPresent(resource -> found.add(new Row(resource, rendering, tags(resource))));
    }
    return found;
  }

  private Optional<Searchable> ofPackage(Rendering rendering) {
    ModelPackage value = renderer.readModelPackage(rendering);
    return Optional.of(Searchable.of(value, renderer.searched(value)));
  }

  private Optional<Searchable> ofGroup(Rendering rendering) {
    ModelPackageGroup value = renderer.readGroup(rendering);
    return Optional.of(Searchable.of(value, renderer.searched(value)));
  }

  private Optional<Searchable> ofRecord(KeptRecord value) {
    return Searchable.of(value, renderer.searched(value));
  }

  private List<Tag> tags(Searchable resource) {
    return rows.latest(resource.tagOwner(), Aspect.TAGS).map(renderer::readTags).orElse(List.of());
  }
}
