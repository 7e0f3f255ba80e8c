package waybill.cli.report;

import java.util.ArrayList;
import java.util.List;
import waybill.cli.output.Sink;
import waybill.cli.output.TextWidth;

/** Lines whose cells stand below each other, two blanks apart; nothing is cut. */
public final class Columns {
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a line. */
  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** Writes all lines, each behind an indent. */
  public void write(String indent, Sink out) {
    List<Integer> widths = widths();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i));
        line.repeat(' ', Math.max(0, widths.get(i) - TextWidth.of(row.get(i))) + 2);
      }
      out.write(line.toString().stripTrailing() + "\n");
    }
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int width = TextWidth.of(row.get(i));
        if (i == widths.size()) {
          widths.add(width);
        } else if (width > widths.get(i)) {
          widths.set(i, width);
        }
      }
    }
    return widths;
  }
}
