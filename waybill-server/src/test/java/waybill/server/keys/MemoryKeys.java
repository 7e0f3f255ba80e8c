package waybill.server.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import waybill.registry.identity.AccessKey;
import waybill.registry.identity.AccessKeyStore;

/** Access keys in memory, for tests. */
public final class MemoryKeys implements AccessKeyStore {
  private final Map<String, AccessKey> keys = new ConcurrentSkipListMap<>();

  @Override
  public Optional<AccessKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  @Override
  public List<AccessKey> all() {
    return List.copyOf(keys.values());
  }

  @Override
  public void put(List<AccessKey> added) {
    added.forEach(key -> keys.put(key.id(), key));
  }
}
