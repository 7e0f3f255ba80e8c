package waybill.server.transform;

import java.nio.ByteBuffer;

/** Room for what goes out and comes in; one thread's connections share it. */
final class Wire {
  private static final int BYTES = 1 << 18;

  /** What comes at one time wakes the reader less often if it may be more, up to about here. */
  private static final int IN_BYTES_MAX = 1 << 20;

  /** For what comes to all threads of an instance together, where their least is not more. */
  private static final int IN_BYTES_SHARED = 1 << 24;

  final ByteBuffer out = ByteBuffer.allocateDirect(BYTES);
  final ByteBuffer in;

  private Wire(int inBytes) {
    in = ByteBuffer.allocateDirect(inBytes);
  }

  /** For short answers. */
  static Wire small() {
    return new Wire(BYTES);
  }

  /** For one of some threads that an instance has. */
  static Wire ofOneOf(int threads) {
    return new Wire(Math.clamp(IN_BYTES_SHARED / threads, BYTES, IN_BYTES_MAX));
  }
}
