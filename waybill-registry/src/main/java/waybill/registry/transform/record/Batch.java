package waybill.registry.transform.record;

import java.io.IOException;

/**
 * Room for one request.
 *
 * @param body what is sent
 * @param records those that a join will need, each with a newline behind it; else nothing
 */
public record Batch(Bytes body, Bytes records) {

  /** Makes room for another. */
  void clear() throws IOException {
    body.clear();
    records.clear();
  }
}
