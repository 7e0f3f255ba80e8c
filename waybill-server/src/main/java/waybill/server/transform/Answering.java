package waybill.server.transform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Passes an answer on, counts it, and hashes it if somebody wants to know. */
final class Answering implements AnswerSink {
  private final AnswerSink sink;
  private final @Nullable MessageDigest digest;
  private long size;

  Answering(AnswerSink sink, TransformListener listener) {
    this.sink = sink;
    this.digest = listener.wantsInvocations() ? Sha256.digest() : null;
  }

  @Override
  public void clear() throws IOException {
    size = 0;
    if (digest != null) {
      digest.reset();
    }
    sink.clear();
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    size += bytes.remaining();
    if (digest != null) {
      digest.update(bytes.duplicate());
    }
    sink.write(bytes);
  }

  long size() {
    return size;
  }

  /** Of all that came; once. */
  String sha256() {
    return digest == null ? "" : Sha256.text(digest);
  }
}
