package waybill.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waybill.cli.failure.Failure;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;

/**
 * A titled part of a table: header cells, perhaps, and rows of as many cells. Rows beyond a number
 * are measured and not held.
 */
final class TableSection {
  private static final int CELL_PADDING = 4;
  private static final int BORDER = 2;

  private final String title;
  private final int indent;
  private final int rowsHeld;
  private List<String> headers = List.of();
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private int columns = -1;
  private int rowCount;

  TableSection(String title, int indent, int rowsHeld) {
    this.title = title;
    this.indent = indent;
    this.rowsHeld = rowsHeld;
  }

  String title() {
    return title;
  }

  int indent() {
    return indent;
  }

  List<String> headers() {
    return headers;
  }

  /** Those that are held. */
  List<List<String>> rows() {
    return rows;
  }

  int rowCount() {
    return rowCount;
  }

  void header(List<String> cells) {
    headers = cells;
    columns = columns < 0 ? cells.size() : columns;
    widen(cells);
  }

  /** Adds a row; rows of one section have the same length. */
  void row(List<String> cells) {
    if (columns >= 0 && columns != cells.size()) {
      throw Failure.plain(
          "Row should have " + columns + " elements, instead it has " + cells.size());
    }
    columns = cells.size();
    rowCount++;
    if (rowCount <= rowsHeld) {
      rows.add(cells);
    }
    widen(cells);
  }

  private void widen(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      int width = TextWidth.of(cells.get(i));
      if (i == widths.size()) {
        widths.add(width);
      } else {
        widths.set(i, Math.max(widths.get(i), width));
      }
    }
  }

  /** The width that the section would like to have, with all its borders. */
  int naturalWidth() {
    int total = BORDER;
    for (int width : widths) {
      total += width + CELL_PADDING;
    }
    return Math.max(total, TextWidth.of(title) + BORDER) + 2 * indent;
  }

  /** One {@code header | value} row per column, if there is a header and exactly one row. */
  TableSection upright() {
    if (headers.isEmpty() || rowCount != 1) {
      return this;
    }
    TableSection upright = new TableSection(title, indent, headers.size());
    for (int i = 0; i < headers.size(); i++) {
      upright.row(List.of(headers.get(i), rows.get(0).get(i)));
    }
    return upright;
  }

  /** Widths of the columns, stretched or shrunk so that together they take this much room. */
  int[] columnWidths(int room) {
    int natural = 0;
    for (int width : widths) {
      natural += width + CELL_PADDING;
    }
    int[] scaled = new int[widths.size()];
    int over = -room;
    for (int i = 0; i < scaled.length; i++) {
      double factor = room / (double) natural;
      scaled[i] = (int) Math.rint(factor * (widths.get(i) + CELL_PADDING));
      over += scaled[i];
    }
    settle(scaled, over);
    return scaled;
  }

  /** Takes what is too much from the left, gives what is missing from the right, one by one. */
  private static void settle(int[] widths, int over) {
    for (int left = over, i = 0; widths.length > 0 && left > 0; left--, i++) {
      widths[i % widths.length]--;
    }
    for (int missing = -over, i = 0; widths.length > 0 && missing > 0; missing--, i++) {
      widths[widths.length - 1 - i % widths.length]++;
    }
  }

  static List<String> cells(Iterable<Json> values) {
    List<String> cells = new ArrayList<>();
    for (Json value : values) {
      cells.add(PythonText.str(value));
    }
    return cells;
  }

  static List<String> cells(List<String> keys, Map<String, Json> members) {
    List<String> cells = new ArrayList<>();
    for (String key : keys) {
      Json value = members.get(key);
      cells.add(value == null ? "" : PythonText.str(value));
    }
    return cells;
  }
}
