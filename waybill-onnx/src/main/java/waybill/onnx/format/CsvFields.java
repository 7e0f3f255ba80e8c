package waybill.onnx.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import waybill.onnx.model.InvalidInput;

/**
 * Walks over the fields of CSV text as RFC 4180 has it: separated by commas, quoted where they hold
 * a comma, a quote (doubled) or the end of a line. Lines end with LF or CRLF, the last one may lack
 * its end. Lines without anything are passed over. A byte order mark at the beginning is, too.
 */
final class CsvFields {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;
  private int at;
  private int line = 1;
  private int column;
  private int rowLine;

  /** The field lies from here to the end, its quotes left out. */
  private int start;

  private int end;
  private boolean hasDoubledQuotes;

  CsvFields(byte[] bytes) {
    this.bytes = bytes;
    if (startsWithMark()) {
      at = BYTE_ORDER_MARK.length;
    }
  }

  private boolean startsWithMark() {
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (i >= bytes.length || bytes[i] != BYTE_ORDER_MARK[i]) {
        return false;
      }
    }
    return true;
  }

  /** Goes to the next row that has anything in it; answers whether there is one. */
  boolean nextRow() {
    while (skipLineEnd()) {
      line++;
    }
    column = 0;
    rowLine = line;
    return at < bytes.length;
  }

  /** Goes to the next field of the row; answers whether there is one. */
  boolean nextField() {
    if (column > 0 && (at == bytes.length || bytes[at] != ',')) {
      return false;
    }
    at += column > 0 ? 1 : 0;
    column++;
    hasDoubledQuotes = false;
    if (at < bytes.length && bytes[at] == '"') {
      passQuoted();
    } else {
      passPlain();
    }
    return true;
  }

  private void passPlain() {
    start = at;
    while (at < bytes.length && bytes[at] != ',' && !isLineEnd()) {
      if (bytes[at] == '"') {
        throw new InvalidInput(place() + ": a quote within a field that does not begin with one.");
      }
      at++;
    }
    end = at;
  }

  private void passQuoted() {
    at++;
    start = at;
    while (at < bytes.length && (bytes[at] != '"' || isDoubled())) {
      line += bytes[at] == '\n' ? 1 : 0;
      at++;
    }
    if (at == bytes.length) {
      throw new InvalidInput(place() + ": the quoted field does not end.");
    }
    end = at;
    at++;
    if (at < bytes.length && bytes[at] != ',' && !isLineEnd()) {
      throw new InvalidInput(place() + ": text behind the end of a quoted field.");
    }
  }

  /** At a quote: whether another one follows, which is then passed. */
  private boolean isDoubled() {
    if (at + 1 == bytes.length || bytes[at + 1] != '"') {
      return false;
    }
    at++;
    hasDoubledQuotes = true;
    return true;
  }

  private boolean isLineEnd() {
    return bytes[at] == '\n'
        || (bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n');
  }

  private boolean skipLineEnd() {
    if (at == bytes.length || !isLineEnd()) {
      return false;
    }
    at += bytes[at] == '\r' ? 2 : 1;
    return true;
  }

  /** Which field was read last, in a sentence. Lines and columns count from 1. */
  String place() {
    return "Line " + rowLine + ", column " + column;
  }

  /** The line that the row begins in. */
  int rowLine() {
    return rowLine;
  }

  /** The field. */
  String text() {
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireUtf8();
    }
    return hasDoubledQuotes ? text.replace("\"\"", "\"") : text;
  }

  private void requireUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
    } catch (CharacterCodingException invalid) {
      throw new InvalidInput(place() + ": the field is not valid UTF-8.");
    }
  }
}
