package waybill.registry.transform;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.PathRules;
import waybill.registry.artifact.StoredObject;
import waybill.registry.transform.TransformRefusal.Violation;
import waybill.registry.transform.filter.JsonReader;

/** Finds the objects of a job. The list is taken once, so a job's own output is never its input. */
public final class InputListing {
  private static final int MANIFEST_BYTES_MAX = 64 << 20;
  private static final String MEMBER = "TransformInput.DataSource.S3DataSource.S3Uri";

  private final ObjectStore store;
  private final JsonReader json;

  public InputListing(ObjectStore store, JsonReader json) {
    this.store = store;
    this.json = json;
  }

  /**
   * Passes a request whose prefix has objects, and any with a manifest, which the job reads.
   *
   * @throws TransformRefusal T-V7
   * @throws IOException when the store cannot be asked
   */
  public void requireInput(TransformRequest request) throws TransformRefusal, IOException {
    if (request.dataType() == DataType.MANIFEST_FILE) {
      return;
    }
    AtomicBoolean any = new AtomicBoolean();
    listPrefix(request.input(), object -> any.set(true));
    if (!any.get()) {
      throw new TransformRefusal(
          List.of(new Violation(TransformRule.V7, MEMBER, nothingUnder(request.input()))));
    }
  }

  /**
   * The objects of a job: those of a prefix in the order of their keys' UTF-8 bytes, those of a
   * manifest as listed; at least one.
   *
   * @throws TransformFault T-V7, T-I3 or T-O2
   * @throws IOException when the store cannot be asked
   */
  public List<InputObject> list(TransformRequest request) throws TransformFault, IOException {
    List<InputObject> objects =
        request.dataType() == DataType.MANIFEST_FILE ? byManifest(request) : byPrefix(request);
    OutputNames.requireDistinct(objects);
    return objects;
  }

  private List<InputObject> byPrefix(TransformRequest request) throws TransformFault, IOException {
    ObjectUri prefix = request.input();
    List<InputObject> objects = new ArrayList<>();
    listPrefix(prefix, found -> objects.add(input(request, prefix.key(), found.uri(), found)));
    if (objects.isEmpty()) {
      throw TransformFault.ofClient(TransformRule.V7, nothingUnder(prefix));
    }
    objects.sort(Comparator.comparing(object -> object.uri().key(), PathRules.BY_BYTES));
    return objects;
  }

  private void listPrefix(ObjectUri prefix, Consumer<StoredObject> objects) throws IOException {
    try {
      store.list(
          prefix,
          found -> {
            if (!found.uri().key().endsWith("/")) { // a folder of a console
              objects.accept(found);
            }
          });
    } catch (MissingObject noBucket) { // nothing is there
      return;
    }
  }

  private List<InputObject> byManifest(TransformRequest request)
      throws TransformFault, IOException {
    InputManifest manifest = InputManifest.read(manifestContent(request.input()), json);
    String prefix = manifest.keyPrefix();
    List<InputObject> objects = new ArrayList<>();
    for (String suffix : manifest.suffixes()) {
      ObjectUri uri = manifest.location(suffix);
      objects.add(input(request, prefix, uri, findHead(uri)));
    }
    return objects;
  }

  private @Nullable StoredObject findHead(ObjectUri uri) throws IOException {
    try {
      return uri.key().isEmpty() ? null : store.head(uri);
    } catch (MissingObject e) {
      return null;
    }
  }

  private byte[] manifestContent(ObjectUri uri) throws TransformFault, IOException {
    StoredObject found = findHead(uri);
    if (found == null) {
      throw TransformFault.ofClient(
          TransformRule.I3, "There is no manifest at " + uri.text() + ". Put it there.");
    }
    if (found.size() > MANIFEST_BYTES_MAX) {
      throw TransformFault.ofClient(
          TransformRule.I3, "The manifest has more than " + MANIFEST_BYTES_MAX + " bytes.");
    }
    try (InputStream content = store.open(found, 0, found.size())) {
      return content.readAllBytes();
    }
  }

  private static InputObject input(
      TransformRequest request, String prefix, ObjectUri uri, @Nullable StoredObject found) {
    String name = OutputNames.relative(prefix, uri.key());
    return new InputObject(uri, found, OutputNames.of(request.output(), name));
  }

  /** AWS's own sentence speaks of regions and roles, which have no part in it here. */
  private static String nothingUnder(ObjectUri prefix) {
    return "No S3 objects found under S3 URL \""
        + prefix.text()
        + "\" given in input data source. Please ensure that the bucket exists, and that objects"
        + " exist under that S3 prefix.";
  }
}
