package waybill.wire.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.wire.table.ContractTable;
import waybill.wire.table.TableCursor;

/** A string of the table; the words of an enum are decoded when they are first asked for. */
final class TableText implements Shape.Text {
  private static final int SENSITIVE = 1;
  private static final int INSTANCE_TYPE = 2;

  private final ContractTable table;
  private final String name;
  private final Shape.Bounds length;
  private final int flags;
  private final @Nullable String pattern;
  private final TableCursor words;
  private @Nullable List<String> values;

  TableText(ContractTable table, String name, TableCursor in) {
    this.table = table;
    this.name = name;
    this.length = Shapes.bounds(in);
    this.flags = in.u8();
    this.pattern = table.textOrNull(in.u16());
    this.words = in;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Shape.Bounds length() {
    return length;
  }

  @Override
  public @Nullable String pattern() {
    return pattern;
  }

  @Override
  public List<String> values() {
    List<String> found = values;
    if (found == null) {
      found = decodeValues(words.copy());
      values = found;
    }
    return found;
  }

  @Override
  public boolean sensitive() {
    return (flags & SENSITIVE) != 0;
  }

  @Override
  public boolean instanceType() {
    return (flags & INSTANCE_TYPE) != 0;
  }

  private List<String> decodeValues(TableCursor in) {
    int count = in.u16();
    List<String> decoded = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      decoded.add(table.text(in.u16()));
    }
    return Collections.unmodifiableList(decoded);
  }
}
