package waybill.server.transform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;

/**
 * Passes an answer on and counts it; hashes it and keeps its first bytes if somebody wants that.
 */
final class Answering implements AnswerSink {
  private final AnswerSink sink;
  private final @Nullable MessageDigest digest;
  private final byte[] first;
  private long size;
  private int kept;

  Answering(AnswerSink sink, TransformListener listener) {
    this.sink = sink;
    this.digest = listener.wantsInvocations() ? Digest.sha256() : null;
    this.first = new byte[listener.sampleBytes()];
  }

  @Override
  public void clear() throws IOException {
    size = 0;
    kept = 0;
    if (digest != null) {
      digest.reset();
    }
    sink.clear();
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    note(bytes);
    sink.write(bytes);
  }

  @Override
  public @Nullable ByteBuffer fill(ReadableByteChannel source, ByteBuffer way, long bytesMax)
      throws IOException {
    ByteBuffer came = sink.fill(source, way, bytesMax);
    if (came != null) {
      note(came);
    }
    return came;
  }

  /** Looks at bytes that pass, whose position stays. */
  private void note(ByteBuffer bytes) {
    size += bytes.remaining();
    if (kept < first.length) {
      int length = Math.min(first.length - kept, bytes.remaining());
      bytes.get(bytes.position(), first, kept, length);
      kept += length;
    }
    if (digest != null) {
      digest.update(bytes.duplicate());
    }
  }

  long size() {
    return size;
  }

  /** The first bytes, as far as they are wanted. */
  Sample sample() {
    return kept == 0 ? Sample.NONE : new Sample(Arrays.copyOf(first, kept), kept == size);
  }

  /** Of all that came; once. */
  String sha256() {
    return digest == null ? "" : new Digest(digest.digest()).text();
  }
}
