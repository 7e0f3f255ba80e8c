package waybill.registry.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A store that may go on with the put of a file that broke off, also in another process. */
public interface ResumableStore extends ObjectStore {

  /**
   * Keeps a file's content as an object. All of the content is read, also where the store goes on:
   * what it has is compared with what comes.
   *
   * @param file whose name, size and time of change tell whether it is the same as before
   * @param content of the file, from its beginning
   * @return what the store then has
   * @throws IOException as {@link #put(ObjectUri, InputStream, long)} does
   */
  default StoredObject put(ObjectUri uri, Path file, InputStream content, Resumption resumption)
      throws IOException {
    return put(uri, content, Files.size(file));
  }
}
