package waybill.wire.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.wire.shape.Shapes;
import waybill.wire.table.ContractTable;

/**
 * The contract of the API, read from the compiled table. An operation is decoded when it is asked
 * for and kept; any thread may ask.
 */
public final class Contract {
  private static final String SERVICE = "SageMaker";

  private final ContractTable table;
  private final Shapes shapes;
  private final @Nullable Operation[] decoded;

  private Contract(ContractTable table) {
    this.table = table;
    this.shapes = new Shapes(table);
    this.decoded = new @Nullable Operation[table.operations()];
  }

  /** The contract; loaded once, in about a millisecond. */
  public static Contract load() {
    return new Contract(ContractTable.load());
  }

  /** The operation of the API with this exact name, or null. */
  public @Nullable Operation operation(String name) {
    Operation found = any(name);
    return found != null && found.service().equals(SERVICE) ? found : null;
  }

  /** The operation of our own with this exact name, or null; the API's clients do not know it. */
  public @Nullable Operation ownOperation(String name) {
    Operation found = any(name);
    return found == null || found.service().equals(SERVICE) ? null : found;
  }

  /** The operation that this target names, of the API or of our own, or null. */
  public @Nullable Operation byTarget(String target) {
    Operation found = any(target.substring(target.indexOf('.') + 1));
    return found != null && found.target().equals(target) ? found : null;
  }

  private @Nullable Operation any(String name) {
    int low = 0;
    int high = decoded.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = nameAt(middle).compareTo(name);
      if (order == 0) {
        return at(middle);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** All operations of the API by name. */
  public List<Operation> operations() {
    List<Operation> all = new ArrayList<>(decoded.length);
    for (int i = 0; i < decoded.length; i++) {
      Operation operation = at(i);
      if (operation.service().equals(SERVICE)) {
        all.add(operation);
      }
    }
    return Collections.unmodifiableList(all);
  }

  private String nameAt(int index) {
    Operation operation = decoded[index];
    return operation != null ? operation.name() : table.text(table.operation(index).u16());
  }

  private Operation at(int index) {
    Operation operation = decoded[index];
    if (operation == null) {
      operation = new OperationDecoder(table, shapes, table.operation(index)).decode();
      decoded[index] = operation;
    }
    return operation;
  }
}
