package waybill.registry.transform;

import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StoredObject;

/**
 * One object of a job.
 *
 * @param found what the store told of it; null when it is named and not there
 * @param output where its answer goes
 */
public record InputObject(ObjectUri uri, @Nullable StoredObject found, ObjectUri output) {

  /** How a job's log names it. */
  public String logName() {
    return uri.bucket() + "/" + uri.key();
  }
}
