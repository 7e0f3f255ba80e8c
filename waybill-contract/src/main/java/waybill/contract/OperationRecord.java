package waybill.contract;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.PaginatedTrait;
import software.amazon.smithy.model.traits.UnitTypeTrait;
import software.amazon.smithy.waiters.WaitableTrait;
import software.amazon.smithy.waiters.Waiter;

/**
 * Writes an operation.
 *
 * <pre>
 * 2  name       2  service     2  input shape       2  output shape or none
 * 2  count of errors, then 2 each: name
 * 2  input token or none when not paged; else also
 *    2  output token       2  page size or none       2  items or none
 * 2  count of waiters, each as {@link WaiterRecord} writes it
 * </pre>
 */
record OperationRecord(TableWriter table, DataOutputStream out) {

  void write(OperationShape operation) throws IOException {
    out.writeShort(table.text(operation.getId().getName()));
    out.writeShort(table.text(table.contract().service(operation)));
    out.writeShort(table.place(operation.getInputShape()));
    ShapeId output = operation.getOutputShape();
    out.writeShort(output.equals(UnitTypeTrait.UNIT) ? TableWriter.NONE : table.place(output));
    out.writeShort(operation.getIntroducedErrorsSet().size());
    for (ShapeId error : operation.getIntroducedErrorsSet()) {
      out.writeShort(table.text(error.getName()));
    }
    writePaging(operation.getTrait(PaginatedTrait.class));
    Map<String, Waiter> waiters =
        operation.getTrait(WaitableTrait.class).map(WaitableTrait::getWaiters).orElse(Map.of());
    out.writeShort(waiters.size());
    for (Map.Entry<String, Waiter> waiter : waiters.entrySet()) {
      new WaiterRecord(table, out).write(waiter.getKey(), waiter.getValue());
    }
  }

  private void writePaging(Optional<PaginatedTrait> paged) throws IOException {
    if (paged.isEmpty()) {
      out.writeShort(TableWriter.NONE);
      return;
    }
    PaginatedTrait trait = paged.get();
    out.writeShort(table.text(trait.getInputToken().orElseThrow()));
    out.writeShort(table.text(trait.getOutputToken().orElseThrow()));
    writeOptional(trait.getPageSize());
    writeOptional(trait.getItems());
  }

  private void writeOptional(Optional<String> text) throws IOException {
    out.writeShort(text.isPresent() ? table.text(text.get()) : TableWriter.NONE);
  }
}
