package waybill.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import waybill.onnx.http.InferenceServer;

/**
 * What {@code scripts/train} runs to make the start-up cache: the program, called as a transform
 * job calls it, which ends by itself. The model must take rows of four numbers.
 */
public final class Rehearsal {
  private static final int OK = 200;

  private Rehearsal() {}

  /** Serves, calls, and ends the process: with 1 if a call was not answered well. */
  public static void main(String[] arguments) throws IOException {
    InferenceServer server =
        Main.serve(Settings.from(System.getenv(), Runtime.getRuntime().availableProcessors()));
    InetSocketAddress address = server.address();
    String root = "http://" + address.getHostString() + ":" + address.getPort();
    boolean isWell =
        status(root + "/ping", "", "") == OK
            && status(root + "/execution-parameters", "", "") == OK
            && status(root + "/invocations", "text/csv", "1,2,3,4\n") == OK
            && status(root + "/invocations", "application/json", "[[1,2,3,4]]") == OK;
    System.exit(isWell ? 0 : 1);
  }

  private static int status(String address, String contentType, String body) throws IOException {
    var call = (HttpURLConnection) URI.create(address).toURL().openConnection();
    if (!body.isEmpty()) {
      call.setDoOutput(true);
      call.setRequestProperty("Content-Type", contentType);
      call.setRequestProperty("Accept", contentType);
      try (OutputStream out = call.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
    }
    int status = call.getResponseCode();
    call.disconnect();
    return status;
  }
}
