package waybill.wire.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.wire.shape.Shape;
import waybill.wire.shape.Shapes;
import waybill.wire.table.ContractTable;
import waybill.wire.table.TableCursor;

/** Reads the record of one operation. */
final class OperationDecoder {
  private static final int OUTPUT_EQUALS = 0;

  private final ContractTable table;
  private final Shapes shapes;
  private final TableCursor in;

  OperationDecoder(ContractTable table, Shapes shapes, TableCursor in) {
    this.table = table;
    this.shapes = shapes;
    this.in = in;
  }

  /** The operation; the parts stand in the order in which they are written. */
  Operation decode() {
    String name = text();
    String service = text();
    Shape.Structure input = shapes.structure(in.u16());
    int output = in.u16();
    return new Operation(
        name,
        service,
        input,
        output == ContractTable.NONE ? null : shapes.structure(output),
        errors(),
        paging(),
        waiters());
  }

  private String text() {
    return table.text(in.u16());
  }

  private List<String> errors() {
    int count = in.u16();
    List<String> errors = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      errors.add(text());
    }
    return Collections.unmodifiableList(errors);
  }

  private Operation.@Nullable Paging paging() {
    String inputToken = table.textOrNull(in.u16());
    return inputToken == null
        ? null
        : new Operation.Paging(
            inputToken, text(), table.textOrNull(in.u16()), table.textOrNull(in.u16()));
  }

  private List<Waiter> waiters() {
    int count = in.u16();
    List<Waiter> waiters = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      waiters.add(new Waiter(text(), in.u16(), in.u16(), acceptors()));
    }
    return Collections.unmodifiableList(waiters);
  }

  private List<Waiter.Acceptor> acceptors() {
    int count = in.u16();
    List<Waiter.Acceptor> acceptors = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      acceptors.add(new Waiter.Acceptor(outcome(), condition()));
    }
    return Collections.unmodifiableList(acceptors);
  }

  private Waiter.Outcome outcome() {
    return switch (in.u8()) {
      case 0 -> Waiter.Outcome.SUCCESS;
      case 1 -> Waiter.Outcome.FAILURE;
      default -> Waiter.Outcome.RETRY;
    };
  }

  private Waiter.Condition condition() {
    return in.u8() == OUTPUT_EQUALS
        ? new Waiter.OutputEquals(text(), text())
        : new Waiter.ErrorIs(text());
  }
}
