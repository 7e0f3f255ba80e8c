package waybill.server.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines of text on pages from top to bottom, with a new page when one is full. The one font is
 * Liberation Sans, which PDFBox brings: Latin, Greek, Cyrillic and Hebrew. A character that it does
 * not have is shown as {@value #UNKNOWN}. For one thread.
 */
final class PageWriter implements AutoCloseable {
  /** Stands for what the font cannot show. */
  static final String UNKNOWN = "\u25A1";

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final PDRectangle SIZE = PDRectangle.A4;
  private static final float MARGIN = 56; // points, two centimetres
  private static final float LEADING = 1.35f; // from line to line, in sizes of the font

  private final PDDocument document = new PDDocument();
  private final FontText text;
  private @Nullable PDPageContentStream page;
  private float top;

  PageWriter(String title) throws IOException {
    document.getDocumentInformation().setTitle(title);
    try (InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
      if (font == null) {
        throw new IOException("The font " + FONT + " is not there.");
      }
      PDFont loaded = PDType0Font.load(document, font);
      this.text = new FontText(loaded);
    }
  }

  /** How wide a line may be, in points. */
  static float width() {
    return SIZE.getWidth() - 2 * MARGIN;
  }

  /** Writes a paragraph, broken into lines that fit. */
  void paragraph(String words, float size, float indent) throws IOException {
    for (String line : text.lines(words, size, width() - indent)) {
      line(size);
      show(line, size, indent);
    }
  }

  /** Writes a row of cells side by side, each broken into lines within its column. */
  void row(List<String> cells, List<Float> widths, float size) throws IOException {
    List<List<String>> columns = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> column = text.lines(cells.get(i), size, widths.get(i) - size / 2);
      columns.add(column);
      lines = Math.max(lines, column.size());
    }
    for (int number = 0; number < lines; number++) {
      line(size);
      float indent = 0;
      for (int i = 0; i < columns.size(); i++) {
        if (number < columns.get(i).size()) {
          show(columns.get(i).get(number), size, indent);
        }
        indent += widths.get(i);
      }
    }
  }

  /** Leaves room, in points; none at the top of a page. */
  void space(float height) {
    top -= height;
  }

  /** Draws a line across the page. */
  void rule() throws IOException {
    PDPageContentStream out = page();
    out.setLineWidth(0.5f);
    out.moveTo(MARGIN, top - 3);
    out.lineTo(SIZE.getWidth() - MARGIN, top - 3);
    out.stroke();
    top -= 6;
  }

  /** Whether some character could not be shown. */
  boolean hasUnknown() {
    return text.hasUnknown();
  }

  /** The document so far; nothing can be written after this. */
  byte[] finished() throws IOException {
    page().close();
    page = null;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private void line(float size) throws IOException {
    if (page == null || top - size * LEADING < MARGIN) {
      nextPage();
    }
    top -= size * LEADING;
  }

  private void show(String line, float size, float indent) throws IOException {
    PDPageContentStream out = page();
    out.beginText();
    out.setFont(text.font(), size);
    out.newLineAtOffset(MARGIN + indent, top);
    out.showText(line);
    out.endText();
  }

  private PDPageContentStream page() throws IOException {
    PDPageContentStream present = page;
    return present == null ? nextPage() : present;
  }

  private PDPageContentStream nextPage() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage fresh = new PDPage(SIZE);
    document.addPage(fresh);
    PDPageContentStream opened = new PDPageContentStream(document, fresh);
    page = opened;
    top = SIZE.getHeight() - MARGIN;
    return opened;
  }

  @Override
  public void close() throws IOException {
    if (page != null) {
      page.close();
    }
    document.close();
  }
}
