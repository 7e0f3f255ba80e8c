package waybill.server.artifacts;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StoredObject;
import waybill.registry.history.Digest;

/** Reads pinned objects again and tells whether they are still what was pinned. */
public final class PinCheck {
  /** An object that is written again and again while it is read is one that changed. */
  private static final int READS_MAX = 3;

  private final ObjectStore store;

  public PinCheck(ObjectStore store) {
    this.store = store;
  }

  /**
   * An object as it was pinned.
   *
   * @param size in bytes
   */
  public record Pin(ObjectUri uri, long size, Digest sha256) {}

  /** What became of an object. */
  public sealed interface Finding {}

  /** It is the same to the byte. */
  public record Unchanged() implements Finding {}

  /**
   * It is another one.
   *
   * @param size in bytes
   * @param sha256 null when it was replaced each time that it was read
   */
  public record Changed(long size, @Nullable Digest sha256) implements Finding {}

  /** There is none of its name. */
  public record Missing() implements Finding {}

  /**
   * Reads the object that has the name now.
   *
   * @throws IOException when the store cannot be read
   */
  public Finding check(Pin pin) throws IOException {
    StoredObject now;
    int reads = 0;
    do {
      try {
        now = store.head(pin.uri());
        Digest found = ObjectReading.copy(store, now, OutputStream.nullOutputStream());
        return found.equals(pin.sha256()) ? new Unchanged() : new Changed(now.size(), found);
      } catch (MissingObject gone) {
        return new Missing();
      } catch (ChangedObject meanwhile) {
        reads++;
      }
    } while (reads < READS_MAX);
    return new Changed(store.head(pin.uri()).size(), null);
  }
}
