package waybill.registry.artifact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The locations in a manifest: CSV after RFC 4180 in UTF-8, without a header row. The first field
 * of each row counts; blank rows are skipped.
 */
final class Manifest {
  private final String text;
  private final String object;
  private int at;

  private Manifest(String text, String object) {
    this.text = text;
    this.object = object;
  }

  /**
   * Reads a manifest.
   *
   * @param object for messages
   * @throws StagingRefusal with S-M1 when it is no such file
   */
  static List<String> locations(byte[] content, String object) throws StagingRefusal {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new StagingRefusal(StagingRule.M1, object, "The manifest is not written in UTF-8.");
    }
    return new Manifest(text.startsWith("\uFEFF") ? text.substring(1) : text, object).read();
  }

  private List<String> read() throws StagingRefusal {
    List<String> locations = new ArrayList<>();
    while (at < text.length()) {
      String first = field();
      boolean isAlone = true;
      while (at < text.length() && text.charAt(at) == ',') {
        at++;
        field();
        isAlone = false;
      }
      endRow();
      if (!first.isBlank()) {
        locations.add(first);
      } else if (!isAlone) {
        throw broken("has a row without a location");
      }
    }
    return locations;
  }

  private String field() throws StagingRefusal {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '"') {
        throw broken("has a quotation mark inside a field that is not quoted");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() throws StagingRefusal {
    StringBuilder field = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != '"') {
        field.append(c);
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        field.append(text.charAt(++at));
      } else {
        at++;
        return field.toString();
      }
    }
    throw broken("ends inside a quoted field");
  }

  private void endRow() throws StagingRefusal {
    if (at == text.length()) {
      return;
    }
    char c = text.charAt(at);
    if (c != '\r' && c != '\n') {
      throw broken("has text after a quoted field");
    }
    at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
  }

  private StagingRefusal broken(String how) {
    return new StagingRefusal(StagingRule.M1, object, "The manifest is no CSV: it " + how + ".");
  }
}
