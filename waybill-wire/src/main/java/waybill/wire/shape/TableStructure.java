package waybill.wire.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.wire.table.TableCursor;

/** A structure of the table; its members are decoded when they are first asked for. */
final class TableStructure implements Shape.Structure {
  private static final int REQUIRED = 1;
  private static final int IDEMPOTENCY_TOKEN = 2;

  private final Shapes shapes;
  private final String name;
  private final TableCursor record;
  private @Nullable Members members;

  TableStructure(Shapes shapes, String name, TableCursor record) {
    this.shapes = shapes;
    this.name = name;
    this.record = record;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Shape.Member> members() {
    return decoded().inOrder;
  }

  @Override
  public Shape.@Nullable Member member(String name) {
    return decoded().byName.get(name);
  }

  private Members decoded() {
    Members found = members;
    if (found == null) {
      found = decode(record.copy());
      members = found;
    }
    return found;
  }

  private Members decode(TableCursor in) {
    int count = in.u16();
    List<Shape.Member> inOrder = new ArrayList<>(count);
    Map<String, Shape.Member> byName = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      String memberName = shapes.text(in.u16());
      Shape target = shapes.at(in.u16());
      int flags = in.u8();
      Shape.Member member =
          new Shape.Member(
              memberName, target, (flags & REQUIRED) != 0, (flags & IDEMPOTENCY_TOKEN) != 0);
      inOrder.add(member);
      byName.put(memberName, member);
    }
    return new Members(inOrder, byName);
  }

  /** The final fields make a half-filled value invisible to other threads. */
  private static final class Members {
    final List<Shape.Member> inOrder;
    final Map<String, Shape.Member> byName;

    Members(List<Shape.Member> inOrder, Map<String, Shape.Member> byName) {
      this.inOrder = Collections.unmodifiableList(inOrder);
      this.byName = byName;
    }
  }
}
