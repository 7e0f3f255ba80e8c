package waybill.server;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waybill.registry.artifact.ObjectUri;
import waybill.server.files.Disk;
import waybill.server.objects.ObjectStores;
import waybill.server.transfer.Download;
import waybill.server.transfer.Listing;
import waybill.server.transfer.Removal;
import waybill.server.transfer.Report;
import waybill.server.transfer.Upload;

/** {@code waybill object}: brings objects to stores and back, shows and removes them. */
final class ObjectCommand {
  private static final Set<String> OPTIONS =
      Set.of(
          "--data",
          "--config",
          "--endpoint-url",
          "--region",
          "--profile",
          "--output",
          "--recursive",
          "--anew");

  private static final String USAGE =
      "Expected 'object put FILE URI', 'object get URI FILE', 'object ls [URI]' or"
          + " 'object rm URI'.";

  private final Disk disk;
  private final Map<String, String> environment;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  ObjectCommand(
      Disk disk,
      Map<String, String> environment,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    this.disk = disk;
    this.environment = environment;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  void run(CommandLine line, DataDirectory data) throws IOException {
    line.allow(OPTIONS);
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    Report report = new Report(out, err, isJson(line), terminal);
    List<String> words = line.words();
    if (line.has("--anew") && !words.get(1).equals("put")) {
      throw new UsageException("--anew is an option of 'object put' alone.");
    }
    try (ObjectStores stores = stores(disk, environment, line, data)) {
      switch (words.size() + " " + words.get(1)) {
        case "2 ls" -> new Listing(stores, report).buckets(stores.buckets());
        case "3 ls" ->
            new Listing(stores, report).objects(uri(words.get(2)), line.has("--recursive"));
        case "3 rm" -> remove(line, stores, report);
        case "4 put" -> put(line, stores, report);
        case "4 get" -> get(line, stores, report);
        default -> throw new UsageException(USAGE);
      }
    }
    if (out.checkError()) {
      throw new IOException("Standard output was closed before all was written.");
    }
  }

  /**
   * The stores that a command line means: all buckets at one endpoint where it names one, or a
   * profile or region of AWS, else those of the settings.
   */
  static ObjectStores stores(
      Disk disk, Map<String, String> environment, CommandLine line, DataDirectory data)
      throws IOException {
    ObjectWiring wiring = new ObjectWiring(disk, environment);
    Optional<URI> endpoint = ObjectWiring.endpoint(line, "--endpoint-url");
    Optional<String> region = line.option("--region");
    Optional<String> profile = line.option("--profile");
    if (endpoint.isPresent() || region.isPresent() || profile.isPresent()) {
      return wiring.direct(
          new ObjectWiring.Direct(
              endpoint.orElse(null), region.orElse(null), profile.orElse(null)));
    }
    return wiring.of(line, data);
  }

  private void put(CommandLine line, ObjectStores stores, Report report) throws IOException {
    Upload upload = new Upload(stores, report, in, line.has("--anew"));
    String file = line.words().get(2);
    ObjectUri to = uri(line.words().get(3));
    if (line.has("--recursive")) {
      report.begin();
      upload.directory(Path.of(file), to);
      report.end();
    } else {
      upload.file(file, to);
    }
  }

  private static void get(CommandLine line, ObjectStores stores, Report report) throws IOException {
    Download download = new Download(stores, report);
    ObjectUri from = uri(line.words().get(2));
    String to = line.words().get(3);
    if (line.has("--recursive")) {
      report.begin();
      download.directory(from, Path.of(to));
      report.end();
    } else {
      download.object(from, to);
    }
  }

  private static void remove(CommandLine line, ObjectStores stores, Report report)
      throws IOException {
    Removal removal = new Removal(stores, report);
    ObjectUri uri = uri(line.words().get(2));
    if (line.has("--recursive")) {
      report.begin();
      removal.objects(uri);
      report.end();
    } else {
      removal.object(uri);
    }
  }

  private static ObjectUri uri(String text) {
    return ObjectUri.parse(text)
        .orElseThrow(() -> new UsageException("'" + text + "' is no URI such as s3://bucket/key."));
  }

  private static boolean isJson(CommandLine line) {
    String output = line.option("--output").orElse("text");
    if (!output.equals("text") && !output.equals("json")) {
      throw new UsageException("--output must be text or json, not '" + output + "'.");
    }
    return output.equals("json");
  }
}
