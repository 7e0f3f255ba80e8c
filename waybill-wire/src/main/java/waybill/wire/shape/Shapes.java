package waybill.wire.shape;

import org.jspecify.annotations.Nullable;
import waybill.wire.table.ContractTable;
import waybill.wire.table.TableCursor;

/**
 * The shapes of the compiled contract, each decoded when it is first looked at.
 *
 * <p>Any thread may use it and the shapes. They are filled without locks: two threads that ask for
 * the same part at once may both decode it, and either result serves, since every part is immutable
 * once it can be seen.
 */
public final class Shapes {
  private static final int STRUCTURE = 1;
  private static final int LIST = 2;
  private static final int MAP = 3;
  private static final int TEXT = 4;
  private static final int WHOLE = 5;
  private static final int REAL = 6;
  private static final int FLAG = 7;
  private static final int TIMESTAMP = 8;

  private static final int HAS_MIN = 1;
  private static final int HAS_MAX = 2;
  private static final int WHOLE_LONG = 1;

  private final ContractTable table;
  private final @Nullable Shape[] decoded;

  /** The shapes of this table. */
  public Shapes(ContractTable table) {
    this.table = table;
    this.decoded = new @Nullable Shape[table.shapes()];
  }

  /** The structure at this place of the table. */
  public Shape.Structure structure(int index) {
    return (Shape.Structure) at(index);
  }

  /** The shape at this place of the table. */
  Shape at(int index) {
    Shape shape = decoded[index];
    if (shape == null) {
      shape = decode(table.shape(index));
      decoded[index] = shape;
    }
    return shape;
  }

  String text(int number) {
    return table.text(number);
  }

  private Shape decode(TableCursor in) {
    int kind = in.u8();
    String name = table.text(in.u16());
    return switch (kind) {
      case STRUCTURE -> new TableStructure(this, name, in);
      case LIST -> new TableList(this, name, in);
      case MAP -> new TableMap(this, name, in);
      case TEXT -> new TableText(table, name, in);
      case WHOLE -> new TableWhole(name, bounds(in), in.u8() == WHOLE_LONG);
      case REAL -> new TableReal(name);
      case FLAG -> new TableFlag(name);
      case TIMESTAMP -> new TableTimestamp(name);
      default -> throw new IllegalStateException("The contract has a shape of kind " + kind);
    };
  }

  /** The next bounds of a record. */
  static Shape.Bounds bounds(TableCursor in) {
    int flags = in.u8();
    if (flags == 0) {
      return Shape.Bounds.NONE;
    }
    Long min = (flags & HAS_MIN) != 0 ? (Long) in.i64() : null;
    Long max = (flags & HAS_MAX) != 0 ? (Long) in.i64() : null;
    return new Shape.Bounds(min, max);
  }

  private record TableWhole(String name, Shape.Bounds range, boolean isLong)
      implements Shape.Whole {}

  private record TableReal(String name) implements Shape.Real {}

  private record TableFlag(String name) implements Shape.Flag {}

  private record TableTimestamp(String name) implements Shape.Timestamp {}
}
