package waybill.contract;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/**
 * Writes the table of operations and shapes.
 *
 * <p>All numbers are big-endian and unsigned; a text is its number in the pool (two bytes), a shape
 * its place among the shapes (two bytes), and {@code 0xFFFF} stands for none.
 *
 * <pre>
 * 4  magic "WBC1"
 * 2  count of operations     2  count of shapes     2  count of texts     2  zero
 * 4  position of each operation, by name
 * 4  position of each shape
 * 4  position of each text, and of the end of the last
 *    texts in UTF-8
 *    operations, as {@link OperationRecord} writes them
 *    shapes, as {@link ShapeRecord} writes them
 * </pre>
 *
 * <p>Every record is reached by its position alone, so that a reader decodes only what it needs.
 */
final class TableWriter {
  static final int MAGIC = 0x57424331;
  static final int NONE = 0xFFFF;
  private static final int HEADER_BYTES = 12;

  private final StringPool strings = new StringPool();
  private final Map<ShapeId, Integer> places = new LinkedHashMap<>();
  private final Contract contract;

  private TableWriter(Contract contract) {
    this.contract = contract;
    for (Shape type : contract.types()) {
      places.put(type.getId(), places.size());
    }
  }

  /** The bytes of the table. */
  static byte[] write(Contract contract) throws IOException {
    return new TableWriter(contract).table();
  }

  private byte[] table() throws IOException {
    Records operations = new Records();
    for (OperationShape operation : contract.operations()) {
      operations.next();
      new OperationRecord(this, operations.out).write(operation);
    }
    Records shapes = new Records();
    for (Shape type : contract.types()) {
      shapes.next();
      new ShapeRecord(this, shapes.out).write(type);
    }
    return joined(operations, shapes);
  }

  private byte[] joined(Records operations, Records shapes) throws IOException {
    int poolAt = HEADER_BYTES + Integer.BYTES * (operations.count() + shapes.count());
    ByteArrayOutputStream pool = new ByteArrayOutputStream();
    strings.write(new DataOutputStream(pool), poolAt);
    int operationsAt = poolAt + pool.size();
    int shapesAt = operationsAt + operations.bytes.size();

    ByteArrayOutputStream table = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(table);
    out.writeInt(MAGIC);
    out.writeShort(operations.count());
    out.writeShort(shapes.count());
    out.writeShort(strings.size());
    out.writeShort(0);
    operations.writePositions(out, operationsAt);
    shapes.writePositions(out, shapesAt);
    pool.writeTo(out);
    operations.bytes.writeTo(out);
    shapes.bytes.writeTo(out);
    return table.toByteArray();
  }

  Contract contract() {
    return contract;
  }

  /** The number of a text in the pool. */
  int text(String text) {
    int number = strings.number(text);
    if (number >= NONE) {
      throw new IllegalStateException("The contract has more texts than the table can number");
    }
    return number;
  }

  /** The place of a type among the shapes. */
  int place(ShapeId id) {
    Integer place = places.get(id);
    if (place == null) {
      throw new IllegalStateException(id + " is not part of the contract");
    }
    return place;
  }
}
