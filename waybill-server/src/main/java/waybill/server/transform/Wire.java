package waybill.server.transform;

import java.nio.ByteBuffer;

/** Room for what goes out and comes in; one thread's connections share it. */
final class Wire {
  private static final int BYTES = 1 << 18;

  final ByteBuffer out = ByteBuffer.allocateDirect(BYTES);
  final ByteBuffer in = ByteBuffer.allocateDirect(BYTES);
}
