package waybill.wire.sigv4;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As much of a request as a signature covers.
 *
 * @param target path and query as they stand in the request line, for example {@code /}
 * @param headers in the order of the wire
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying a body of megabytes is waste
public record SignedRequest(String method, String target, List<Header> headers, byte[] body) {

  /**
   * All values of a header in the order of the wire, joined by commas, or null when there is none.
   * Only blanks and tabs are trimmed and collapsed: a no-break space is an ordinary character.
   */
  public @Nullable String header(String name) {
    StringBuilder out = null;
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        if (out == null) {
          out = new StringBuilder(header.value().length() + 16);
        } else {
          out.append(',');
        }
        appendCollapsed(out, header.value());
      }
    }
    return out == null ? null : out.toString();
  }

  private static void appendCollapsed(StringBuilder out, String value) {
    boolean pending = false;
    int start = out.length();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ' ' || c == '\t') {
        pending = out.length() > start;
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(c);
      }
    }
  }
}
