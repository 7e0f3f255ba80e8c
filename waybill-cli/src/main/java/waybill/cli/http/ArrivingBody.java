package waybill.cli.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import waybill.cli.spool.Spool;

/** A body whose parts come one after the other: in memory while there is room, else spooled. */
final class ArrivingBody {
  private final InputStream in;
  private final @Nullable Spool spool;
  private final byte[] part = new byte[1 << 16];
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private Spool.@Nullable Draft draft;

  /**
   * A body of which nothing has come.
   *
   * @param spool for what has no room in memory; null to hold all
   */
  ArrivingBody(InputStream in, @Nullable Spool spool) {
    this.in = in;
    this.spool = spool;
  }

  /** Takes so many bytes more. */
  void take(int length) throws IOException {
    int left = length;
    while (left > 0) {
      int count = in.read(part, 0, Math.min(left, part.length));
      if (count < 0) {
        throw new EOFException();
      }
      add(count);
      left -= count;
    }
  }

  /** Takes what comes up to the end. */
  void takeAll() throws IOException {
    for (int count = in.read(part); count >= 0; count = in.read(part)) {
      add(count);
    }
  }

  private void add(int count) {
    if (draft == null && spool != null && held.size() + count > spool.room()) {
      moveTo(spool.draft());
    }
    if (draft == null) {
      held.write(part, 0, count);
    } else {
      draft.write(part, count);
    }
  }

  private void moveTo(Spool.@Nullable Draft file) {
    draft = file;
    if (file != null) {
      file.write(held.toByteArray(), held.size());
      held.reset();
    }
  }

  /** The whole answer. */
  HttpReply reply(HttpReply head) {
    if (draft != null) {
      return new HttpReply(head.status(), head.headers(), new byte[0], draft.keep());
    }
    if (spool != null) {
      spool.hold(held.size());
    }
    return new HttpReply(head.status(), head.headers(), held.toByteArray(), null);
  }
}
