package waybill.registry.identity;

import java.util.List;
import java.util.Optional;

/**
 * Port to the access keys. A {@code put} that returned survives power loss, and every later {@code
 * find}, also in another process on the same store, sees it: a disabled key stops working at once.
 */
public interface AccessKeyStore {

  /** The key with this id in any state, or empty when there was never one. */
  Optional<AccessKey> find(String id);

  /** All keys ordered by id; secrets included, so print none of it. */
  List<AccessKey> all();

  /** Adds these keys, or replaces those with the same ids, all of them or none. */
  void put(List<AccessKey> keys);
}
