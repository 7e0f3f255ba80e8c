package waybill.server.transform.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A container that answers each request with its body, as fast as Java can. */
final class EchoContainer {
  private static final int BODY_BYTES_MAX = 8 << 20;

  private EchoContainer() {}

  /**
   * Prints its port and serves until the process is ended.
   *
   * @param arguments how many milliseconds to compute for each megabyte of a body
   */
  public static void main(String[] arguments) throws IOException {
    int millis = Integer.parseInt(arguments[0]);
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
      while (true) {
        SocketChannel channel = server.accept();
        Thread.ofPlatform().start(() -> serve(channel, millis));
      }
    }
  }

  private static void serve(SocketChannel channel, int millis) {
    ByteBuffer in = ByteBuffer.allocateDirect(BODY_BYTES_MAX);
    try (channel) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      while (true) {
        in.clear();
        Head head = Head.read(channel, in);
        while (in.position() < head.end() + head.length()) {
          if (channel.read(in) < 0) {
            return;
          }
        }
        in.flip().position(head.end());
        compute((long) millis * in.remaining());
        boolean isPing = head.line().startsWith("GET /ping");
        boolean isKnown = isPing || head.line().startsWith("POST");
        String answer =
            "HTTP/1.1 %d Said\r\nContent-Length: %d\r\n\r\n"
                .formatted(isKnown ? 200 : 404, in.remaining());
        ByteBuffer[] parts = {ByteBuffer.wrap(answer.getBytes(ISO_8859_1)), in};
        while (in.hasRemaining() || parts[0].hasRemaining()) {
          channel.write(parts);
        }
      }
    } catch (IOException gone) {
      return;
    }
  }

  private static void compute(long nanos) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < nanos) {
      Thread.onSpinWait();
    }
  }
}
