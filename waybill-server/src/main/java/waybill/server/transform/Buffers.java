package waybill.server.transform;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Hands out direct buffers of {@link #BYTES} each. May be used from any thread. */
interface Buffers {
  /** Of one buffer. */
  int BYTES = 1 << 18;

  /** An empty buffer; null when there is none for the time being. */
  @Nullable ByteBuffer take();

  /** Takes back a buffer that came from here. */
  void give(ByteBuffer buffer);
}
