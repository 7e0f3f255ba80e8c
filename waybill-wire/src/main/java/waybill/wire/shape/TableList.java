package waybill.wire.shape;

import waybill.wire.table.TableCursor;

/** A list of the table; its elements' shape is found when it is asked for. */
final class TableList implements Shape.ListOf {
  private final Shapes shapes;
  private final String name;
  private final Shape.Bounds length;
  private final int element;

  TableList(Shapes shapes, String name, TableCursor in) {
    this.shapes = shapes;
    this.name = name;
    this.length = Shapes.bounds(in);
    this.element = in.u16();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Shape element() {
    return shapes.at(element);
  }

  @Override
  public Shape.Bounds length() {
    return length;
  }
}
