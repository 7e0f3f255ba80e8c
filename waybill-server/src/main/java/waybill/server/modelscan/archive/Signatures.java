package waybill.server.modelscan.archive;

import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Session;

/** Finds the four bytes that begin the parts of a ZIP archive. */
final class Signatures {
  static final long DESCRIPTOR = 0x08074b50;
  private static final int BLOCK = 1 << 16;

  private Signatures() {}

  /** Where a signature is next, from a position on; -1 if nowhere. */
  static long next(Content content, long from, long signature, Session session) {
    byte third = (byte) (signature >> 16);
    byte fourth = (byte) (signature >> 24);
    for (long at = from; at < content.size(); at += BLOCK) {
      session.lookAtClock();
      byte[] block = content.bytes(at, BLOCK + 3);
      for (int i = 0; i + 3 < block.length; i++) {
        if (block[i] == 'P'
            && block[i + 1] == 'K'
            && block[i + 2] == third
            && block[i + 3] == fourth) {
          return at + i;
        }
      }
    }
    return -1;
  }
}
