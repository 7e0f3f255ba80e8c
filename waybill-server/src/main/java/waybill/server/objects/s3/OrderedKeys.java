package waybill.server.objects.s3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectInfo;
import waybill.server.objects.KeyOrder;

/**
 * Brings a store's listing into the order of the keys' bytes. S3 has that order; stores written in
 * Java or C# often compare UTF-16, where a character beyond U+FFFF comes before one from U+E000 on.
 * The two orders differ only among keys that agree up to such a character, so no more than those
 * are held back.
 */
final class OrderedKeys {
  /** From here on, surrogates among them, the orders differ. */
  private static final char FIRST_CONTESTED = Character.MIN_SURROGATE;

  private final Consumer<ObjectInfo> objects;
  private final List<ObjectInfo> held = new ArrayList<>();
  private @Nullable String shared;
  private String last = "";

  OrderedKeys(Consumer<ObjectInfo> objects) {
    this.objects = objects;
  }

  /**
   * Takes the next object of the listing.
   *
   * @throws IOException when the store has an order of neither kind
   */
  void take(ObjectInfo object) throws IOException {
    String key = object.uri().key();
    if (shared != null && !belongs(key, shared)) {
      end();
    }
    if (shared == null) {
      int contested = contested(key);
      if (contested < 0) {
        pass(object);
        return;
      }
      shared = key.substring(0, contested);
    }
    held.add(object);
  }

  /** Passes on what was held back. */
  void end() throws IOException {
    held.sort(Comparator.comparing(object -> object.uri().key(), KeyOrder.OF_BYTES));
    for (ObjectInfo object : held) {
      pass(object);
    }
    held.clear();
    shared = null;
  }

  private void pass(ObjectInfo object) throws IOException {
    String key = object.uri().key();
    if (KeyOrder.OF_BYTES.compare(last, key) > 0) {
      throw new IOException(
          "The store does not list bucket " + object.uri().bucket() + " in the order of keys.");
    }
    last = key;
    objects.accept(object);
  }

  private static boolean belongs(String key, String shared) {
    return key.startsWith(shared)
        && key.length() > shared.length()
        && key.charAt(shared.length()) >= FIRST_CONTESTED;
  }

  private static int contested(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) >= FIRST_CONTESTED) {
        return i;
      }
    }
    return -1;
  }
}
