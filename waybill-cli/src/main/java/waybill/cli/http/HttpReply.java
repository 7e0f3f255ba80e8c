package waybill.cli.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.spool.SpooledText;
import waybill.wire.sigv4.Header;

/**
 * An answer, all of it.
 *
 * @param body empty where it is spooled
 * @param spooled the body that had no room in memory; else null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpReply(
    int status, List<Header> headers, byte[] body, @Nullable SpooledText spooled) {

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
