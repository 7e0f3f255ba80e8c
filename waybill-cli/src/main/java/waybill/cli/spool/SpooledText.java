package waybill.cli.spool;

import java.nio.charset.StandardCharsets;

/** A text in a spool, as UTF-8 or what claims to be. */
public final class SpooledText {
  private final Spool spool;
  private final long from;
  private final long to;

  SpooledText(Spool spool, long from, long to) {
    this.spool = spool;
    this.from = from;
    this.to = to;
  }

  /** In bytes. */
  public long length() {
    return to - from;
  }

  /** The part between two places, which are counted in bytes from 0. */
  SpooledText part(long first, long last) {
    return new SpooledText(spool, from + first, from + last);
  }

  /** Fills an array, from an index on, with what follows a place. */
  void read(long place, byte[] bytes, int index, int length) {
    spool.read(from + place, bytes, index, length);
  }

  /** All of it, in memory. */
  String text() {
    byte[] bytes = new byte[Math.toIntExact(length())];
    read(0, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
