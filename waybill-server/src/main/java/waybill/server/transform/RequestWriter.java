package waybill.server.transform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/** Writes a request to a connection in large steps, head and small body together. */
final class RequestWriter {
  /** Room in front of a chunk for its length in hexadecimal, and behind it for line ends. */
  private static final int CHUNK_FRAME = 16;

  private static final byte[] LINE_END = {'\r', '\n'};
  private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};

  private final WritableByteChannel channel;
  private final ByteBuffer out;

  RequestWriter(WritableByteChannel channel, ByteBuffer out) {
    this.channel = channel;
    this.out = out;
  }

  void write(Call call, String host) throws IOException {
    out.clear();
    byte[] head = call.head(host).getBytes(StandardCharsets.ISO_8859_1);
    put(ByteBuffer.wrap(head));
    Spool body = call.body();
    if (body != null && body.size() > 0) {
      ByteBuffer inMemory = body.inMemory();
      if (inMemory != null) {
        piece(inMemory, call.isChunked());
      } else {
        stream(body, call.isChunked());
      }
    }
    if (call.isChunked()) {
      put(ByteBuffer.wrap(LAST_CHUNK));
    }
    flush();
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
    while (bytes.hasRemaining()) {
      if (out.remaining() <= CHUNK_FRAME) {
        flush();
      }
      int length = Math.min(bytes.remaining(), out.remaining() - CHUNK_FRAME);
      out.put(Integer.toHexString(length).getBytes(StandardCharsets.US_ASCII)).put(LINE_END);
      out.put(bytes.slice(bytes.position(), length)).put(LINE_END);
      bytes.position(bytes.position() + length);
    }
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
