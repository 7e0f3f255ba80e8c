package waybill.cli.cases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.cli.CommandLine;
import waybill.cli.Parsed;
import waybill.cli.StubCertificate;
import waybill.cli.host.Host;
import waybill.cli.host.Terminal;
import waybill.cli.host.Time;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;

/** Runs the whole command for one case, in this process, in a directory and a world of its own. */
final class CaseRun {
  private static final String KEY = "AKIDWAYBILLTEST00001";

  private final RecordedCase one;
  private final Path directory;
  private final int heldBytesMax;

  /**
   * A run.
   *
   * @param heldBytesMax how much of the answers is held in memory
   */
  CaseRun(RecordedCase one, Path directory, int heldBytesMax) {
    this.one = one;
    this.directory = directory;
    this.heldBytesMax = heldBytesMax;
  }

  /** What the command did, with the places of this run replaced by placeholders. */
  record Outcome(int exitCode, String stdout, String stderr, List<Json> requests) {}

  /** The directory for temporary files, when it has run. */
  Path temporary() {
    return directory.resolve("temporary");
  }

  Outcome run() throws IOException {
    try (StubServer stub = new StubServer(one);
        Socket refusing = new Socket();
        BlackHole hole = new BlackHole()) {
      refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Map<String, String> places = new LinkedHashMap<>();
      places.put("{ENDPOINT}", "http://127.0.0.1:" + stub.port());
      places.put("{REFUSED}", "http://127.0.0.1:" + refusing.getLocalPort());
      places.put("{BLACKHOLE}", "http://127.0.0.1:" + hole.port());
      if (one.isSecure()) {
        StubCertificate certificate = StubCertificate.shared();
        int port = stub.open(certificate.serverSocket());
        places.put("{ENDPOINT_TLS}", "https://127.0.0.1:" + port);
        places.put("{TLS_CERT}", certificate.writeTo(directory).toString());
      }
      places.put("{ADDR}", "127.0.0.1:" + stub.port());
      places.put("{PORT}", String.valueOf(stub.port()));
      places.put("{CWD}", directory.toString());
      writeFiles(places);
      return run(stub, places);
    }
  }

  /** A port whose queue is full and that takes nobody: connecting to it never ends. */
  private static final class BlackHole implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> waiting = new ArrayList<>();

    BlackHole() throws IOException {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      for (int i = 0; i < 2; i++) {
        Socket socket = new Socket();
        waiting.add(socket);
        socket.connect(server.getLocalSocketAddress(), 1000);
      }
    }

    int port() {
      return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      server.close();
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  private Outcome run(StubServer stub, Map<String, String> places) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String stdin = one.json().text("stdin");
    byte[] in = (stdin == null ? "" : stdin).getBytes(StandardCharsets.UTF_8);
    Terminal terminal = one::columns;
    Host.Streams streams = new Host.Streams(new ByteArrayInputStream(in), out, err, terminal);
    Host host =
        new Host(environment(places), directory.toFile(), streams, new Hurried(), heldBytesMax);
    List<String> words = one.words().stream().map(word -> expanded(word, places)).toList();
    int exitCode = new CommandLine(host).run(words);
    List<Json> requests = new ArrayList<>();
    for (ReceivedRequest request : stub.received()) {
      requests.add(JsonReader.read(collapsed(JsonWriter.write(request.shown()), places)));
    }
    return new Outcome(
        exitCode,
        collapsed(out.toString(StandardCharsets.UTF_8), places),
        collapsed(err.toString(StandardCharsets.UTF_8), places),
        requests);
  }

  /** The time of the machine, without the pauses. */
  private static final class Hurried implements Time {
    @Override
    public long nowMillis() {
      return Time.SYSTEM.nowMillis();
    }

    @Override
    public void pause(long millis) {}
  }

  private Map<String, String> environment(Map<String, String> places) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LANG", "C.UTF-8");
    environment.put("TZ", "UTC");
    environment.put("COLUMNS", "80");
    environment.put("HOME", directory.resolve("home").toString());
    environment.put("TMPDIR", temporary().toString());
    environment.put("AWS_CONFIG_FILE", directory.resolve("config").toString());
    environment.put("AWS_SHARED_CREDENTIALS_FILE", directory.resolve("credentials").toString());
    environment.put("AWS_ACCESS_KEY_ID", KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", ReceivedRequest.secret(KEY));
    environment.put("AWS_DEFAULT_REGION", "us-west-2");
    environment.put("AWS_PAGER", "");
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.put("AWS_MAX_ATTEMPTS", "1");
    for (Map.Entry<String, Json> change : one.environment().entrySet()) {
      environment.remove(change.getKey());
      if (change.getValue() instanceof JsonString value) {
        environment.put(change.getKey(), expanded(value.value(), places));
      }
    }
    return environment;
  }

  private void writeFiles(Map<String, String> places) throws IOException {
    Files.createDirectories(directory.resolve("home"));
    Files.createDirectories(temporary());
    for (Map.Entry<String, Json> file : one.files().entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, content(file.getValue(), places));
      if (file.getValue() instanceof JsonObject object && object.text("mode") != null) {
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(permissions(Parsed.text(object, "mode"))));
      }
    }
  }

  private static byte[] content(Json file, Map<String, String> places) {
    if (file instanceof JsonObject object && object.text("b64") != null) {
      return Base64.getDecoder().decode(Parsed.text(object, "b64"));
    }
    String text = file instanceof JsonString plain ? plain.value() : Parsed.text(file, "text");
    return expanded(text, places).getBytes(StandardCharsets.UTF_8);
  }

  private static String permissions(String octal) {
    StringBuilder out = new StringBuilder();
    int bits = Integer.parseInt(octal, 8);
    for (int i = 8; i >= 0; i--) {
      out.append((bits >> i & 1) == 0 ? '-' : "xwr".charAt(i % 3));
    }
    return out.toString();
  }

  private static String expanded(String text, Map<String, String> places) {
    String expanded = text;
    for (Map.Entry<String, String> place : places.entrySet()) {
      expanded = expanded.replace(place.getKey(), place.getValue());
    }
    return expanded;
  }

  private static String collapsed(String text, Map<String, String> places) {
    String collapsed = text;
    for (Map.Entry<String, String> place : places.entrySet()) {
      if (!place.getKey().equals("{PORT}")) {
        collapsed = collapsed.replace(place.getValue(), place.getKey());
      }
    }
    return collapsed;
  }
}
