package waybill.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.problem.Problem;
import waybill.registry.store.Stored;

/**
 * What a batch found. Each text that was asked for is in exactly one of the maps, in the order of
 * asking.
 */
public record BatchDescription(
    Map<String, Stored<ModelPackage>> found, Map<String, Problem> problems) {
  public BatchDescription {
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
  }
}
