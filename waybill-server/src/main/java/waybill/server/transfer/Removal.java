package waybill.server.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectInfo;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;

/** Removes objects. */
public final class Removal {
  private final ObjectStore store;
  private final Report report;

  public Removal(ObjectStore store, Report report) {
    this.store = store;
    this.report = report;
  }

  /**
   * Removes one object.
   *
   * @throws MissingObject when there is none
   */
  public void object(ObjectUri uri) throws IOException {
    ObjectInfo object = store.head(uri);
    store.delete(uri);
    report.removed(object);
  }

  /** Removes all objects whose keys begin so. */
  public void objects(ObjectUri start) throws IOException {
    List<ObjectInfo> objects = new ArrayList<>();
    store.list(start, objects::add);
    for (ObjectInfo object : objects) {
      if (store.delete(object.uri())) {
        report.removed(object);
      }
    }
  }
}
