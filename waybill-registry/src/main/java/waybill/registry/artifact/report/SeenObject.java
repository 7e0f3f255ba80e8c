package waybill.registry.artifact.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StoredObject;
import waybill.registry.history.Digest;

/**
 * An object as it was seen.
 *
 * @param path of the file below the source's directory; of an archive, the end of its key
 * @param sha256 null unless it is pinned
 */
public record SeenObject(String path, StoredObject object, @Nullable Digest sha256) {

  /** This object with its digest, if that is among these. */
  SeenObject pinned(Map<ObjectUri, Digest> digests) {
    Digest digest = digests.get(object.uri());
    return digest == null ? this : new SeenObject(path, object, digest);
  }
}
