package waybill.cli.output;

import java.util.ArrayList;
import java.util.List;
import waybill.wire.json.Json;

/**
 * Boxes drawn with {@code -}, {@code |} and {@code +}. All sections get the width of the widest. If
 * that is more than the terminal has, sections with a single row are turned upright; nothing is
 * ever cut.
 */
public final class TableFormatter implements Formatter {
  private final int terminalWidth;
  private final TableStyle style;

  /**
   * A formatter.
   *
   * @param terminalWidth columns that fit without turning sections upright
   * @param style whether and how to colour
   */
  public TableFormatter(int terminalWidth, TableStyle style) {
    this.terminalWidth = terminalWidth;
    this.style = style;
  }

  @Override
  public void format(String title, Json value, Sink sink) {
    List<TableSection> sections = TableBuilder.sections(title, value);
    if (sections.isEmpty()) {
      return;
    }
    int width = width(sections);
    if (width > terminalWidth) {
      List<TableSection> upright = new ArrayList<>();
      for (TableSection section : sections) {
        upright.add(section.upright());
      }
      sections = upright;
      width = width(sections);
    }
    sink.write("-".repeat(width) + "\n" + style.afterWrite());
    for (TableSection section : sections) {
      render(section, width - 2 * section.indent(), sink);
    }
  }

  private static int width(List<TableSection> sections) {
    int width = 0;
    for (TableSection section : sections) {
      width = Math.max(width, section.naturalWidth());
    }
    return width;
  }

  private void render(TableSection section, int width, Sink sink) {
    if (!section.title().isEmpty()) {
      line(section, centred(section.title(), width, true), sink);
      if (section.headers().isEmpty() && section.rows().isEmpty()) {
        line(section, "+" + "-".repeat(Math.max(0, width - 2)) + "+", sink);
      }
    }
    int[] widths = section.columnWidths(width);
    if (!section.headers().isEmpty()) {
      line(section, rule(widths), sink);
      line(section, header(section.headers(), widths), sink);
    }
    if (!section.rows().isEmpty() && widths.length > 0) {
      line(section, rule(widths), sink);
      for (List<String> row : section.rows()) {
        line(section, row(row, widths), sink);
      }
      line(section, rule(widths), sink);
    }
  }

  private void line(TableSection section, String text, Sink sink) {
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
