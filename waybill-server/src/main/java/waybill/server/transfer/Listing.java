package waybill.server.transfer;

import java.io.IOException;
import java.util.List;
import waybill.registry.artifact.ObjectInfo;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;

/** Shows which objects there are. */
public final class Listing {
  private final ObjectStore store;
  private final Report report;
  private String place = "";

  public Listing(ObjectStore store, Report report) {
    this.store = store;
    this.report = report;
  }

  /** Shows the names of buckets. */
  public void buckets(List<String> names) {
    report.begin();
    names.forEach(name -> report.foundPlace(new ObjectUri(name, "").text()));
    report.end();
  }

  /**
   * Shows the objects whose keys begin so.
   *
   * @param all each of them, rather than one line for those that go on with the same part and slash
   */
  public void objects(ObjectUri start, boolean all) throws IOException {
    report.begin();
    store.list(
        start,
        object -> {
          int slash = all ? -1 : object.uri().key().indexOf('/', start.key().length());
          if (slash < 0) {
            report.found(object);
          } else {
            showPlace(object, slash);
          }
        });
    report.end();
  }

  /** Once: the keys of a place follow one another. */
  private void showPlace(ObjectInfo object, int slash) {
    String key = object.uri().key().substring(0, slash + 1);
    String uri = new ObjectUri(object.uri().bucket(), key).text();
    if (!uri.equals(place)) {
      place = uri;
      report.foundPlace(uri);
    }
  }
}
