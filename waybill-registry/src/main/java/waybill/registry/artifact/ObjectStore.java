package waybill.registry.artifact;

import java.io.IOException;

/** Keeps objects by name. May be used from any thread. */
public interface ObjectStore {

  /**
   * Keeps an object in place of one that has the name. Readers see the old content or the new, also
   * after a crash; when this returns, the new one survives power loss.
   *
   * @throws RefusedObject when this store cannot have an object of that name
   * @throws IOException when the old content still stands, or the new one may yet be lost
   */
  void put(ObjectUri uri, byte[] content) throws IOException;
}
