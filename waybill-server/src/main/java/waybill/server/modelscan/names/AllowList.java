package waybill.server.modelscan.names;

import java.util.Set;

/**
 * Imports that an operator trusts beyond Waybill's own list.
 *
 * @param names exact names, each as {@code module name}, such as {@code sklearn.svm._classes SVC}
 */
public record AllowList(Set<String> names) {
  /** Nothing beyond Waybill's own list. */
  public static final AllowList NONE = new AllowList(Set.of());

  public AllowList {
    names = Set.copyOf(names);
  }
}
