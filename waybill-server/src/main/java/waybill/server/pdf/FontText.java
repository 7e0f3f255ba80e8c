package waybill.server.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Text as a font can show it, broken into lines by its widths. For one thread. */
final class FontText {
  private static final float UNITS = 1000; // of a font's widths in one size

  private final PDFont font;
  private final Map<Integer, Float> widths = new HashMap<>(); // negative for what is not there
  private boolean unknown;

  FontText(PDFont font) {
    this.font = font;
  }

  PDFont font() {
    return font;
  }

  boolean hasUnknown() {
    return unknown;
  }

  /**
   * Lines no wider than {@code width} points. They are broken at spaces, within words that are
   * wider than a line, and where the text itself breaks.
   */
  List<String> lines(String words, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : words.split("\\R", -1)) {
      breakUp(paragraph, width / size * UNITS, lines);
    }
    return lines;
  }

  private void breakUp(String paragraph, float width, List<String> lines) throws IOException {
    StringBuilder line = new StringBuilder();
    float used = 0;
    int space = -1; // where the line may be broken
    for (int at = 0; at < paragraph.length(); ) {
      int given = paragraph.codePointAt(at);
      at += Character.charCount(given);
      int shown = shown(given);
      float wide = width(shown);
      if (used + wide > width && !line.isEmpty()) {
        String rest = space < 0 ? "" : line.substring(space + 1);
        lines.add(space < 0 ? line.toString() : line.substring(0, space));
        line.setLength(0);
        line.append(rest);
        used = width(rest);
        space = -1;
      }
      if (shown == ' ') {
        space = line.length();
      }
      line.appendCodePoint(shown);
      used += wide;
    }
    lines.add(line.toString());
  }

  private float width(String text) throws IOException {
    float sum = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      sum += width(codePoint);
    }
    return sum;
  }

  /** The character itself, or what stands for it. */
  private int shown(int codePoint) throws IOException {
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      return ' ';
    }
    if (width(codePoint) >= 0) {
      return codePoint;
    }
    unknown = true;
    return PageWriter.UNKNOWN.codePointAt(0);
  }

  private float width(int codePoint) throws IOException {
    Float known = widths.get(codePoint);
    if (known == null) {
      known = measured(codePoint);
      widths.put(codePoint, known);
    }
    return known;
  }

  private float measured(int codePoint) throws IOException {
    if (Character.getType(codePoint) == Character.CONTROL) {
      return -1;
    }
    try {
      return font.getStringWidth(Character.toString(codePoint));
    } catch (IllegalArgumentException notInFont) {
      return -1;
    }
  }
}
