package waybill.wire.shape;

import waybill.wire.table.TableCursor;

/** A map of the table; the shapes of keys and values are found when they are asked for. */
final class TableMap implements Shape.MapOf {
  private final Shapes shapes;
  private final String name;
  private final Shape.Bounds length;
  private final int key;
  private final int value;

  TableMap(Shapes shapes, String name, TableCursor in) {
    this.shapes = shapes;
    this.name = name;
    this.length = Shapes.bounds(in);
    this.key = in.u16();
    this.value = in.u16();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Shape.Text key() {
    return (Shape.Text) shapes.at(key);
  }

  @Override
  public Shape value() {
    return shapes.at(value);
  }

  @Override
  public Shape.Bounds length() {
    return length;
  }
}
