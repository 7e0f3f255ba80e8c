package waybill.cli.output;

/** How a table is coloured: not at all, or with the escape sequences that the AWS CLI writes. */
public enum TableStyle {
  /** No colour. */
  PLAIN("", "", "", ""),
  /** Colour, for a reader who asked for it. */
  COLOURED("\u001b[1m\u001b[34m", "\u001b[2m\u001b[33m", "\u001b[0m", ""),
  /** Colour on a terminal, which is reset once more when all is written. */
  COLOURED_TERMINAL("\u001b[1m\u001b[34m", "\u001b[2m\u001b[33m", "\u001b[0m", "\u001b[0m");

  private final String cell;
  private final String bar;
  private final String reset;
  private final String end;

  TableStyle(String cell, String bar, String reset, String end) {
    this.cell = cell;
    this.bar = bar;
    this.reset = reset;
    this.end = end;
  }

  String cell(String text) {
    return cell + text + reset;
  }

  /** The bars beside a nested section; each is coloured by itself. */
  String bars(int count) {
    return (bar + "|" + reset).repeat(count);
  }

  /** What follows every single write. */
  String afterWrite() {
    return reset;
  }

  String atEnd() {
    return end;
  }
}
