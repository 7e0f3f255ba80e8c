package waybill.cli.help;

import java.util.List;

/** A page while it is written: plain text for a terminal of 80 columns. */
final class Sheet {
  /** Lines are no longer than this, unless a single word is. */
  static final int COLUMNS = 80;

  private final StringBuilder out = new StringBuilder(4096);

  /** Starts a part of the page, with an empty line before it. */
  Sheet heading(String text) {
    return gap().line(0, text);
  }

  /** An empty line, except at the top. */
  Sheet gap() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    return this;
  }

  /** A line as it is. */
  Sheet line(int indent, String text) {
    out.repeat(' ', indent).append(text).append('\n');
    return this;
  }

  /** Several lines as they are. */
  Sheet lines(String text) {
    out.append(text);
    return this;
  }

  /** Words in as many lines as they need. */
  Sheet paragraph(int indent, String text) {
    return flow(indent, indent, words(text), " ");
  }

  /** A name and, from a column on, what it means; the meaning has lines of its own if need be. */
  Sheet entry(int indent, String name, int column, String meaning) {
    if (indent + name.length() + 2 > column) {
      return line(indent, name).paragraph(column, meaning);
    }
    out.repeat(' ', indent).append(name);
    return flow(column - indent - name.length(), column, words(meaning), " ", column);
  }

  /**
   * Parts one after the other, with line ends between them where the line is full.
   *
   * @param first blanks before the first line
   * @param further blanks before all others
   * @param glue what stands between two parts in a line
   */
  Sheet flow(int first, int further, List<String> parts, String glue) {
    return flow(first, further, parts, glue, first);
  }

  /** The same, where the first part starts at a column that differs from the blanks before it. */
  private Sheet flow(int blanks, int further, List<String> parts, String glue, int start) {
    out.repeat(' ', blanks);
    int column = start;
    boolean empty = true;
    for (String part : parts) {
      if (!empty && column + glue.length() + part.length() > COLUMNS) {
        out.append('\n').repeat(' ', further);
        column = further;
        empty = true;
      }
      if (!empty) {
        out.append(glue);
        column += glue.length();
      }
      out.append(part);
      column += part.length();
      empty = false;
    }
    out.append('\n');
    return this;
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  /** The page so far. */
  String text() {
    return out.toString();
  }
}
