package waybill.cli.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.wire.sigv4.Header;

/** An answer, all of it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpReply(int status, List<Header> headers, byte[] body) {

  /** The first header of a name, or null. */
  public @Nullable String header(String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return header.value();
      }
    }
    return null;
  }
}
