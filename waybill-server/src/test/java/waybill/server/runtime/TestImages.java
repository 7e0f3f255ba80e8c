package waybill.server.runtime;

import java.io.IOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Makes images of the tests without a registry, and without the client that is under test, and
 * looks at what an engine has.
 */
public final class TestImages {
  private TestImages() {}

  /**
   * Makes an image of a file system.
   *
   * @param host the socket of an engine
   * @param image name and tag
   * @param root the file system's directory, packed by the system's tar
   */
  static void load(URI host, String image, Path root) throws IOException, InterruptedException {
    Path archive = root.resolveSibling("image.tar");
    int status =
        new ProcessBuilder("tar", "-cf", archive.toString(), "-C", root.toString(), ".")
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("tar ended with " + status);
    }
    try (SocketChannel engine = SocketChannel.open(UnixDomainSocketAddress.of(host.getPath()));
        FileChannel content = FileChannel.open(archive, StandardOpenOption.READ)) {
      String head =
          "POST /images/create?fromSrc=-&repo="
              + image
              + " HTTP/1.1\r\nHost: engine\r\nConnection: close\r\nContent-Type:"
              + " application/x-tar\r\nContent-Length: "
              + content.size()
              + "\r\n\r\n";
      engine.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
      long sent = 0;
      while (sent < content.size()) {
        sent += content.transferTo(sent, content.size() - sent, engine);
      }
      String answer =
          new String(Channels.newInputStream(engine).readAllBytes(), StandardCharsets.UTF_8);
      if (!answer.startsWith("HTTP/1.1 200") || answer.contains("\"error\"")) {
        throw new IOException("The engine did not take the image: " + answer);
      }
    }
  }

  /** All containers of an engine, running or not, as it describes them. */
  public static String containers(URI host) throws IOException {
    try (SocketChannel engine = SocketChannel.open(UnixDomainSocketAddress.of(host.getPath()))) {
      String request =
          "GET /containers/json?all=true HTTP/1.1\r\nHost: engine\r\nConnection: close\r\n\r\n";
      engine.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
      String answer =
          new String(Channels.newInputStream(engine).readAllBytes(), StandardCharsets.UTF_8);
      if (!answer.startsWith("HTTP/1.1 200")) {
        throw new IOException("The engine lists no containers: " + answer);
      }
      return answer;
    }
  }
}
