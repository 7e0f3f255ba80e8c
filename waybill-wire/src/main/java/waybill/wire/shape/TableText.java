package waybill.wire.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final TableCursor record;
  private @Nullable Words words;

  TableText(ContractTable table, String name, TableCursor in) {
    this.table = table;
    this.name = name;
    this.length = Shapes.bounds(in);
    this.flags = in.u8();
    this.pattern = table.textOrNull(in.u16());
    this.record = in;
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
    return decoded().inOrder;
  }

  @Override
  public boolean hasValue(String word) {
    return decoded().all.contains(word);
  }

  @Override
  public boolean sensitive() {
    return (flags & SENSITIVE) != 0;
  }

  @Override
  public boolean instanceType() {
    return (flags & INSTANCE_TYPE) != 0;
  }

  private Words decoded() {
    Words found = words;
    if (found == null) {
      found = decode(record.copy());
      words = found;
    }
    return found;
  }

  private Words decode(TableCursor in) {
    int count = in.u16();
    List<String> inOrder = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      inOrder.add(table.text(in.u16()));
    }
    return new Words(inOrder);
  }

  /** The final fields make a half-filled value invisible to other threads. */
  private static final class Words {
    final List<String> inOrder;
    final Set<String> all;

    Words(List<String> inOrder) {
      this.inOrder = Collections.unmodifiableList(inOrder);
      this.all = new HashSet<>(inOrder);
    }
  }
}
