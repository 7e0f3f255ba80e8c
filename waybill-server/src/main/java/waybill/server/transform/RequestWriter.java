package waybill.server.transform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * Writes a request to a connection in large steps: head and small body together, a large one
 * straight from where it lies.
 */
final class RequestWriter {
  /** Room in front of a chunk for its length in hexadecimal, and behind it for line ends. */
  private static final int CHUNK_FRAME = 16;

  /** A body up to here is copied behind its head, which costs less than a list of buffers. */
  private static final int SMALL = 1 << 14;

  private static final byte[] LINE_END = {'\r', '\n'};
  private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};

  private final GatheringByteChannel channel;
  private final ByteBuffer out;

  RequestWriter(GatheringByteChannel channel, ByteBuffer out) {
    this.channel = channel;
    this.out = out;
  }

  void write(Call call, String host) throws IOException {
    out.clear();
    out.put(call.head(host).getBytes(StandardCharsets.ISO_8859_1));
    Spool body = call.body();
    if (body != null && body.size() > 0) {
      ByteBuffer[] inMemory = body.inMemory();
      if (inMemory == null) {
        stream(body, call.isChunked());
      } else {
        whole(inMemory, (int) body.size(), call.isChunked());
      }
    }
    if (call.isChunked()) {
      put(ByteBuffer.wrap(LAST_CHUNK));
    }
    flush();
  }

  /** A body in memory, which is one chunk. */
  private void whole(ByteBuffer[] body, int size, boolean isChunked) throws IOException {
    if (isChunked) {
      put(chunkHead(size));
    }
    if (size <= SMALL) {
      for (ByteBuffer part : body) {
        put(part);
      }
    } else {
      ByteBuffer[] all = new ByteBuffer[body.length + 1];
      all[0] = out.flip();
      System.arraycopy(body, 0, all, 1, body.length);
      for (long left = (long) size + out.remaining(); left > 0; ) {
        left -= channel.write(all);
      }
      out.clear();
    }
    if (isChunked) {
      put(ByteBuffer.wrap(LINE_END));
    }
  }

  private static ByteBuffer chunkHead(int length) {
    return ByteBuffer.wrap(
        (Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void stream(Spool body, boolean isChunked) throws IOException {
    byte[] step = new byte[out.capacity() / 4];
    try (InputStream in = body.read()) {
      for (int read = in.read(step); read > 0; read = in.read(step)) {
        piece(ByteBuffer.wrap(step, 0, read), isChunked);
      }
    }
  }

  private void piece(ByteBuffer bytes, boolean isChunked) throws IOException {
    if (!isChunked) {
      put(bytes);
      return;
    }
    if (out.remaining() < bytes.remaining() + CHUNK_FRAME) {
      flush();
    }
    out.put(chunkHead(bytes.remaining())).put(bytes).put(LINE_END);
  }

  private void put(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (!out.hasRemaining()) {
        flush();
      }
      int length = Math.min(bytes.remaining(), out.remaining());
      out.put(bytes.slice(bytes.position(), length));
      bytes.position(bytes.position() + length);
    }
  }

  private void flush() throws IOException {
    out.flip();
    while (out.hasRemaining()) {
      channel.write(out);
    }
    out.clear();
  }
}
