package waybill.wire.table;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The compiled contract, in memory but not decoded. Its layout is described by the {@code
 * TableWriter} of the contract compiler. Any thread may read it.
 */
public final class ContractTable {
  /** Where a text or a shape may be absent, this number says that it is. */
  public static final int NONE = 0xFFFF;

  private static final int MAGIC = 0x57424331;
  private static final int HEADER_BYTES = 12;

  private final byte[] bytes;
  private final int operations;
  private final int shapes;
  private final int textsAt;

  private ContractTable(byte[] bytes) {
    TableCursor header = new TableCursor(bytes, 0);
    if (header.i32() != MAGIC) {
      throw new IllegalStateException("The table is not a compiled contract of this layout");
    }
    this.bytes = bytes;
    this.operations = header.u16();
    this.shapes = header.u16();
    this.textsAt = HEADER_BYTES + Integer.BYTES * (operations + shapes);
  }

  /** The table that the build compiled. */
  public static ContractTable load() {
    String[] parts = CompiledContract.parts();
    int length = 0;
    for (String part : parts) {
      length += part.length();
    }
    byte[] bytes = new byte[length];
    int end = 0;
    for (String part : parts) {
      System.arraycopy(part.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, end, part.length());
      end += part.length();
    }
    return new ContractTable(bytes);
  }

  /** How many operations there are. */
  public int operations() {
    return operations;
  }

  /** How many shapes there are. */
  public int shapes() {
    return shapes;
  }

  /**
   * The start of an operation's record.
   *
   * @param index from 0, by name
   */
  public TableCursor operation(int index) {
    return recordAt(HEADER_BYTES, index);
  }

  /**
   * The start of a shape's record.
   *
   * @param index from 0, by name
   */
  public TableCursor shape(int index) {
    return recordAt(HEADER_BYTES + Integer.BYTES * operations, index);
  }

  /** The text of this number. */
  public String text(int number) {
    TableCursor positions = new TableCursor(bytes, textsAt + Integer.BYTES * number);
    int start = positions.i32();
    return new String(bytes, start, positions.i32() - start, StandardCharsets.UTF_8);
  }

  /** The text of this number, or null for {@link #NONE}. */
  public @Nullable String textOrNull(int number) {
    return number == NONE ? null : text(number);
  }

  private TableCursor recordAt(int positions, int index) {
    TableCursor position = new TableCursor(bytes, positions + Integer.BYTES * index);
    return new TableCursor(bytes, position.i32());
  }
}
