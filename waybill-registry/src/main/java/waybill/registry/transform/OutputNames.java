package waybill.registry.transform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waybill.registry.artifact.ObjectUri;

/** Where answers go: rule O of the specification. */
final class OutputNames {
  private static final String SUFFIX = ".out";

  private OutputNames() {}

  /** The place of an answer below the output path, by the part of the key that the input shows. */
  static ObjectUri of(ObjectUri output, String relativeName) {
    return output.below(relativeName + SUFFIX);
  }

  /**
   * What a key is called below the input.
   *
   * @param prefix with which the key begins
   */
  static String relative(String prefix, String key) {
    if (prefix.isEmpty() || prefix.endsWith("/")) {
      return key.substring(prefix.length());
    }
    if (key.startsWith(prefix + "/")) {
      return key.substring(prefix.length() + 1);
    }
    return key.substring(prefix.lastIndexOf('/') + 1); // also when key and prefix are one
  }

  /**
   * Passes objects whose answers do not meet.
   *
   * @throws TransformFault T-O2
   */
  static void requireDistinct(List<InputObject> objects) throws TransformFault {
    Map<ObjectUri, ObjectUri> inputs = new HashMap<>();
    for (InputObject object : objects) {
      ObjectUri other = inputs.put(object.output(), object.uri());
      if (other != null) {
        throw TransformFault.ofClient(
            TransformRule.O2,
            "The outputs of "
                + other.text()
                + " and "
                + object.uri().text()
                + " would both be "
                + object.output().text()
                + ". Transform them in two jobs, or rename one.");
      }
    }
  }
}
