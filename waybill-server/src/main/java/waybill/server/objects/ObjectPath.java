package waybill.server.objects;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;

/** The names of folders and file, from the root down, that an object has as a file. */
final class ObjectPath {
  /** The folder beside the buckets where objects arrive. */
  static final String ARRIVALS = ".arriving";

  /** What file systems allow in one name. */
  static final int NAME_BYTES_MAX = 255;

  /** What S3 allows in a key. */
  static final int KEY_BYTES_MAX = 1024;

  private ObjectPath() {}

  /**
   * Bucket first.
   *
   * @throws RefusedObject when the name of the object cannot be a path; says why
   */
  static List<String> of(ObjectUri uri) throws RefusedObject {
    List<String> names =
        Stream.concat(Stream.of(uri.bucket()), Arrays.stream(uri.key().split("/", -1))).toList();
    if (uri.bucket().startsWith(".")) {
      throw new RefusedObject(
          "There can be no object " + uri.text() + " here: its bucket begins with a dot.");
    }
    for (String name : names) {
      String fault = fault(name);
      if (fault != null) {
        throw new RefusedObject(
            "There can be no object " + uri.text() + " here: one of its names " + fault + ".");
      }
    }
    if (bytes(uri.key()) > KEY_BYTES_MAX) {
      throw new RefusedObject(
          "There can be no object " + uri.text() + " here: its key is too long.");
    }
    return names;
  }

  /** Whether no object has this name between the slashes of its key. */
  static boolean isNoName(String name) {
    return fault(name) != null;
  }

  private static @Nullable String fault(String name) {
    if (name.isEmpty()) {
      return "is empty";
    }
    if (name.equals(".") || name.equals("..")) {
      return "is a step in a path";
    }
    if (name.indexOf('\0') >= 0) {
      return "holds a NUL character";
    }
    return bytes(name) > NAME_BYTES_MAX ? "has more than " + NAME_BYTES_MAX + " bytes" : null;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
