package waybill.cli.output;

import waybill.wire.json.Json;

/**
 * Boxes drawn with {@code -}, {@code |} and {@code +}. All sections get the width of the widest. If
 * that is more than the terminal has, sections with a single row are turned upright; nothing is
 * ever cut. The value is gone through twice, to measure and to draw, so that it need not fit into
 * memory.
 */
public final class TableFormatter implements Formatter {
  /** A section with more rows is drawn row by row. */
  private static final int ROWS_HELD_MAX = 1000;

  private final int terminalWidth;
  private final TableStyle style;
  private final int rowsHeldMax;

  /**
   * A formatter.
   *
   * @param terminalWidth columns that fit without turning sections upright
   * @param style whether and how to colour
   */
  public TableFormatter(int terminalWidth, TableStyle style) {
    this(terminalWidth, style, ROWS_HELD_MAX);
  }

  TableFormatter(int terminalWidth, TableStyle style, int rowsHeldMax) {
    this.terminalWidth = terminalWidth;
    this.style = style;
    this.rowsHeldMax = rowsHeldMax;
  }

  @Override
  public void format(String title, Json value, Sink sink) {
    TableMeasure measure = new TableMeasure(rowsHeldMax);
    TableBuilder.tell(title, value, measure);
    measure.end();
    if (measure.isEmpty()) {
      return;
    }
    boolean upright = measure.width() > terminalWidth;
    TableDrawing drawing = new TableDrawing(measure, upright, style, sink);
    drawing.begin();
    TableBuilder.tell(title, value, drawing);
    drawing.end();
  }
}
