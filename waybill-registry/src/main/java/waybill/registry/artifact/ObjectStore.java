package waybill.registry.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

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

  /**
   * The same for content of any size, in bounded memory.
   *
   * @param size of the content in bytes; the store refuses content that ends earlier or goes on
   * @return what the store then has
   */
  StoredObject put(ObjectUri uri, InputStream content, long size) throws IOException;

  /**
   * The same for a file that is finished, which is then the store's: a store on the same disk moves
   * it, others read it and remove it. A moved file keeps its owner and permissions, and its ETag
   * may be found only when somebody asks for it.
   *
   * @param file regular, and written by nobody any more; still there when this throws, unless the
   *     store already has it
   * @throws RefusedObject when this store cannot have an object of that name
   * @throws IOException when the old content still stands, or the new one may yet be lost
   */
  default void take(ObjectUri uri, Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      put(uri, content, Files.size(file));
    }
    Files.deleteIfExists(file);
  }

  /**
   * What the store has under a name.
   *
   * @throws MissingObject when there is none
   * @throws IOException when the store cannot be asked
   */
  StoredObject head(ObjectUri uri) throws IOException;

  /**
   * Hands over all objects whose names begin with a text, in the order of their keys' UTF-8 bytes.
   *
   * @param start bucket, and the beginning of the keys, which may be empty
   * @throws MissingObject when there is no such bucket
   * @throws IOException when the store cannot be asked; some may have been handed over
   */
  void list(ObjectUri start, Consumer<StoredObject> objects) throws IOException;

  /**
   * Opens an object as it was when the store told of it.
   *
   * @param from the first byte wanted, counted from 0
   * @param length how many bytes, at most to the end of the object
   * @return the bytes; reading throws an IOException where they end too early, never ends quietly.
   *     A stream that is a {@link java.nio.channels.ReadableByteChannel} too can be read straight
   *     into direct buffers, one that is {@link FileBacked} goes to a file within the system
   * @throws MissingObject when it is gone
   * @throws ChangedObject when the store now has other content under that name
   */
  InputStream open(StoredObject object, long from, long length) throws IOException;

  /**
   * Whether a large object comes sooner when several of its parts are read at once, as over a
   * network, and not from a disk.
   *
   * @throws IOException when the store cannot be asked
   */
  default boolean isFasterInParts(ObjectUri uri) throws IOException {
    return false;
  }

  /**
   * Removes an object. When this returns, it does not come back after power loss.
   *
   * @return whether it was there
   */
  boolean delete(ObjectUri uri) throws IOException;
}
