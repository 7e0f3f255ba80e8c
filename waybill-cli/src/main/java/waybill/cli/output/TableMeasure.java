package waybill.cli.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out how wide a table is, without holding it. */
final class TableMeasure implements TableBuilder.Parts {
  private final int rowsHeldMax;

  /** By their places among all sections. */
  private final Map<Integer, TableSection> longSections = new HashMap<>();

  private @Nullable TableSection current;
  private int sections;
  private int width;
  private int uprightWidth;

  /**
   * A measure.
   *
   * @param rowsHeldMax in a section that is not long
   */
  TableMeasure(int rowsHeldMax) {
    this.rowsHeldMax = rowsHeldMax;
  }

  @Override
  public void section(String title, int indent) {
    end();
    current = new TableSection(title, indent, 1);
    sections++;
  }

  @Override
  public void header(List<String> cells) {
    if (current != null) {
      current.header(cells);
    }
  }

  @Override
  public void row(List<String> cells) {
    if (current != null) {
      current.row(cells);
    }
  }

  /** Nothing more comes. */
  void end() {
    if (current == null) {
      return;
    }
    width = Math.max(width, current.naturalWidth());
    uprightWidth = Math.max(uprightWidth, current.upright().naturalWidth());
    if (current.rowCount() > rowsHeldMax) {
      longSections.put(sections - 1, current);
    }
  }

  boolean isEmpty() {
    return sections == 0;
  }

  /** The width that all sections fit into. */
  int width() {
    return width;
  }

  /** The same when those with a single row are turned upright. */
  int uprightWidth() {
    return uprightWidth;
  }

  /** A section that has too many rows to hold them, measured; null if it has not. */
  @Nullable TableSection longSection(int place) {
    return longSections.get(place);
  }
}
