package waybill.server.objects.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Passes connections on to a server and cuts each after so many bytes of answers or requests. */
public final class CuttingProxy implements AutoCloseable {
  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

  private final URI server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong cuts = new AtomicLong();
  private volatile long limit = Long.MAX_VALUE;
  private volatile long requestLimit = Long.MAX_VALUE;

  /** Begins to listen; cuts nothing yet. */
  public CuttingProxy(URI server) throws IOException {
    this.server = server;
    Thread.ofVirtual().start(this::accept);
  }

  /** Where it listens. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Sets after how many bytes of answers each connection breaks. */
  public void cutAfter(long answerBytes) {
    limit = answerBytes;
  }

  /** Sets after how many bytes of requests each connection breaks. */
  public void cutRequestsAfter(long requestBytes) {
    requestLimit = requestBytes;
  }

  /** How many bytes of answers came through. */
  public long bytes() {
    return bytes.get();
  }

  /** Counts them from 0 again. */
  public void forgetBytes() {
    bytes.set(0);
  }

  /** How many connections it broke. */
  public long cuts() {
    return cuts.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Socket behind = new Socket(server.getHost(), server.getPort());
        sockets.add(client);
        sockets.add(behind);
        Thread.ofVirtual().start(() -> pass(client, behind, false));
        Thread.ofVirtual().start(() -> pass(behind, client, true));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void pass(Socket from, Socket to, boolean answers) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8192];
      long passed = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        long most = answers ? limit : requestLimit;
        if (passed + read > most) {
          int last = (int) Math.max(0, most - passed);
          out.write(buffer, 0, last);
          bytes.addAndGet(answers ? last : 0);
          cuts.incrementAndGet();
          return;
        }
        out.write(buffer, 0, read);
        passed += read;
        if (answers) {
          bytes.addAndGet(read);
        }
      }
    } catch (IOException e) {
      return; // one of the ends broke: so does the other
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
