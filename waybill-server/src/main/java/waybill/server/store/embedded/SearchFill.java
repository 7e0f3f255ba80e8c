package waybill.server.store.embedded;

import java.util.List;
import java.util.function.Consumer;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKind;
import waybill.registry.search.Searchable;
import waybill.registry.store.Renderer;
import waybill.registry.store.Rendering;

/**
 * Makes resources searchable that an older format kept, once, in one transaction: a start that dies
 * on the way begins again.
 */
final class SearchFill {
  private final SqlConnection connection;
  private final Renderer renderer;

  private SearchFill(SqlConnection connection, Renderer renderer) {
    this.connection = connection;
    this.renderer = renderer;
  }

  /** Does what is due, if anything is. */
  static void run(SqlConnection connection, Renderer renderer) {
    connection.update("BEGIN IMMEDIATE"); // another process may be starting on the same file
    if (connection.find(row -> true, "SELECT since FROM search_due").isPresent()) {
      new SearchFill(connection, renderer).fill();
      connection.update("DELETE FROM search_due");
    }
    connection.update("COMMIT");
  }

  private void fill() {
    each("SELECT rendering FROM model_package_group", this::addGroup);
    each("SELECT rendering FROM model_package", this::addPackage);
    for (RecordKind kind : RecordKind.values()) {
      each("SELECT rendering FROM record WHERE kind = ?", id -> addRecord(kind, id), kind.name());
    }
  }

  private void each(String sql, Consumer<Long> add, Object... arguments) {
    List<Long> ids = connection.query(row -> row.getLong(1), sql, arguments);
    ids.forEach(add);
  }

  private void addGroup(long id) {
    ModelPackageGroup group = renderer.readGroup(rendering(id));
    SearchableTable.insert(connection, Searchable.of(group, renderer.searched(group)), id);
  }

  private void addPackage(long id) {
    ModelPackage p = renderer.readModelPackage(rendering(id));
    SearchableTable.insert(connection, Searchable.of(p, renderer.searched(p)), id);
  }

  private void addRecord(RecordKind kind, long id) {
    KeptRecord kept = renderer.readRecord(kind, rendering(id));
    Searchable.of(kept, renderer.searched(kept))
        .ifPresent(searchable -> SearchableTable.insert(connection, searchable, id));
  }

  private Rendering rendering(long id) {
    return connection
        .query(
            row -> Renderings.read(row, 1),
            "SELECT bytes, checksum FROM rendering WHERE id = ?",
            id)
        .getFirst();
  }
}
