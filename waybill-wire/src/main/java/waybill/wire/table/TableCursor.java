package waybill.wire.table;

/** Reads one record of the table from front to back. For one thread. */
public final class TableCursor {
  private final byte[] bytes;
  private int position;

  TableCursor(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Another cursor at the same place, so that a record can be read again. */
  public TableCursor copy() {
    return new TableCursor(bytes, position);
  }

  /** The next byte, unsigned. */
  public int u8() {
    return bytes[position++] & 0xFF;
  }

  /** The next two bytes, unsigned: a count, or the number of a text or a shape. */
  public int u16() {
    return (u8() << 8) | u8();
  }

  /** The next four bytes. */
  public int i32() {
    return (u16() << 16) | u16();
  }

  /** The next eight bytes. */
  public long i64() {
    return ((long) i32() << 32) | (i32() & 0xFFFF_FFFFL);
  }
}
