package waybill.cli.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a table that has been measured: section by section, a long one row by row. */
final class TableDrawing implements TableBuilder.Parts {
  private final TableMeasure measure;
  private final boolean upright;
  private final TableStyle style;
  private final Sink sink;
  private final int width;

  private @Nullable TableSection current;
  private int place = -1;

  /** The columns of a long section, which is being drawn; null while rows are collected. */
  private int @Nullable [] columns;

  TableDrawing(TableMeasure measure, boolean upright, TableStyle style, Sink sink) {
    this.measure = measure;
    this.upright = upright;
    this.style = style;
    this.sink = sink;
    this.width = upright ? measure.uprightWidth() : measure.width();
  }

  void begin() {
    sink.write("-".repeat(width) + "\n" + style.afterWrite());
  }

  @Override
  public void section(String title, int indent) {
    end();
    place++;
    TableSection known = measure.longSection(place);
    current = known == null ? new TableSection(title, indent, Integer.MAX_VALUE) : known;
    columns = known == null ? null : top(known);
  }

  @Override
  public void header(List<String> cells) {
    if (current != null && columns == null) {
      current.header(cells);
    }
  }

  @Override
  public void row(List<String> cells) {
    if (current != null && columns == null) {
      current.row(cells);
    } else if (current != null && columns != null && columns.length > 0) {
      line(current, row(cells, columns));
    }
  }

  /** Finishes the last section. */
  void end() {
    if (current == null) {
      return;
    }
    TableSection section = upright ? current.upright() : current;
    int[] widths = columns;
    if (widths == null) {
      widths = top(section);
      for (List<String> row : widths.length > 0 ? section.rows() : List.<List<String>>of()) {
        line(section, row(row, widths));
      }
    }
    if (section.rowCount() > 0 && widths.length > 0) {
      line(section, rule(widths));
    }
  }

  /** All that is above the rows; returns the widths of the columns. */
  private int[] top(TableSection section) {
    int room = width - 2 * section.indent();
    if (!section.title().isEmpty()) {
      line(section, centred(section.title(), room, true));
      if (section.headers().isEmpty() && section.rowCount() == 0) {
        line(section, "+" + "-".repeat(Math.max(0, room - 2)) + "+");
      }
    }
    int[] widths = section.columnWidths(room);
    if (!section.headers().isEmpty()) {
      line(section, rule(widths));
      line(section, header(section.headers(), widths));
    }
    if (section.rowCount() > 0 && widths.length > 0) {
      line(section, rule(widths));
    }
    return widths;
  }

  private void line(TableSection section, String text) {
    String bars = style.bars(section.indent());
    String end = style.afterWrite();
    sink.write(bars).write(end).write(text).write(end);
    sink.write(bars).write(end).write("\n").write(end);
  }

  private static String rule(int[] widths) {
    StringBuilder out = new StringBuilder("+");
    for (int i = 0; i < widths.length; i++) {
      out.repeat("-", Math.max(0, widths[i] - (i == 0 ? 2 : 1))).append('+');
    }
    return out.toString();
  }

  private static String header(List<String> cells, int[] widths) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      out.append(centred(cells.get(i), widths[i], i == 0));
    }
    return out.toString();
  }

  private static String centred(String text, int width, boolean leftEdge) {
    int length = TextWidth.of(text);
    int left = Math.max(0, width / 2 - length / 2 - 1);
    int edges = leftEdge ? 2 : 1;
    return (leftEdge ? "|" : "")
        + " ".repeat(left)
        + text
        + " ".repeat(Math.max(0, width - edges - left - length))
        + "|";
  }

  private String row(List<String> cells, int[] widths) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      int edges = i == 0 ? 2 : 1;
      int length = TextWidth.of(cells.get(i));
      int padding = widths[i] - length - 2 - edges >= 0 ? 2 : 0;
      out.append(i == 0 ? "|" : "").repeat(" ", padding).append(style.cell(cells.get(i)));
      out.repeat(" ", Math.max(0, widths[i] - padding - length - edges)).append('|');
    }
    return out.toString();
  }
}
