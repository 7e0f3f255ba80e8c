package waybill.server.transform.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that a transform can cost: pieces of a file, cut behind a newline, posted over some
 * connections; answers written at the place of their pieces. No rules, no checks, no retries.
 */
final class BareLoop {
  private final FileChannel source;
  private final FileChannel target;
  private final int port;
  private final int pieceBytes;
  private long next;

  private BareLoop(FileChannel source, FileChannel target, int port, int pieceBytes) {
    this.source = source;
    this.target = target;
    this.port = port;
    this.pieceBytes = pieceBytes;
  }

  /**
   * Does it once.
   *
   * @param pieceBytes of a request, at most; with 0 each line is one
   * @return seconds
   */
  static double run(Path source, Path target, int port, int connections, int pieceBytes)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (FileChannel from = FileChannel.open(source);
        FileChannel to =
            FileChannel.open(
                target,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      BareLoop loop = new BareLoop(from, to, port, pieceBytes);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        threads.add(Thread.ofPlatform().start(loop::post));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void post() {
    ByteBuffer piece = ByteBuffer.allocateDirect(Math.max(pieceBytes, 1 << 12));
    ByteBuffer answer = ByteBuffer.allocateDirect(1 << 20);
    try (SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      for (long at = take(piece); at >= 0; at = take(piece)) {
        send(channel, piece);
        receive(channel, answer, at);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fills in the next piece and returns its place; -1 at the end. */
  private synchronized long take(ByteBuffer piece) throws IOException {
    long at = next;
    piece.clear();
    int read = source.read(piece, at);
    if (read <= 0) {
      return -1;
    }
    piece.flip();
    int end = pieceBytes == 0 ? firstLine(piece) : lastLine(piece);
    piece.limit(end);
    next += end;
    return at;
  }

  private static int firstLine(ByteBuffer piece) {
    int end = 0;
    while (end < piece.limit() && piece.get(end) != '\n') {
      end++;
    }
    return Math.min(piece.limit(), end + 1);
  }

  private static int lastLine(ByteBuffer piece) {
    int end = piece.limit();
    while (piece.get(end - 1) != '\n') {
      end--;
    }
    return end;
  }

  private static void send(SocketChannel channel, ByteBuffer piece) throws IOException {
    String head =
        "POST /invocations HTTP/1.1\r\nHost: h\r\nContent-Length: %d\r\n\r\n"
            .formatted(piece.remaining());
    ByteBuffer[] parts = {ByteBuffer.wrap(head.getBytes(ISO_8859_1)), piece};
    while (piece.hasRemaining() || parts[0].hasRemaining()) {
      channel.write(parts);
    }
  }

  private void receive(SocketChannel channel, ByteBuffer answer, long at) throws IOException {
    answer.clear();
    Head head = Head.read(channel, answer);
    answer.flip().position(head.end());
    long written = 0;
    while (true) {
      while (answer.hasRemaining()) {
        written += target.write(answer, at + written);
      }
      if (written >= head.length()) {
        return;
      }
      answer.clear();
      channel.read(answer);
      answer.flip();
    }
  }
}
