package waybill.server.transform;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where an answer goes while it comes in. For one thread. */
interface AnswerSink {
  /** Forgets what came so far, since the request is made again. */
  void clear() throws IOException;

  /** Takes all that remains of a buffer. */
  void write(ByteBuffer bytes) throws IOException;
}
