package waybill.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import waybill.server.config.Setting;
import waybill.server.config.Settings;
import waybill.server.files.Disk;
import waybill.server.files.ProcessLock;

/** {@code waybill server}: serves one data directory until the process is told to stop. */
final class ServerCommand {
  private static final Set<String> OPTIONS =
      Set.of("--data", "--listen", "--config", "--insecure-http", "--print-config");

  private final Disk disk;
  private final Map<String, String> environment;
  private final PrintStream out;

  ServerCommand(Disk disk, Map<String, String> environment, PrintStream out) {
    this.disk = disk;
    this.environment = environment;
    this.out = out;
  }

  /** Runs until the process ends, or returns at once when it was only to show its settings. */
  void run(CommandLine line, Path directory)
      throws IOException, GeneralSecurityException, InterruptedException {
    line.allow(OPTIONS);
    DataDirectory data = new DataDirectory(disk, directory);
    Settings settings = settings(line, data);
    if (line.has("--print-config")) {
      out.print(settings.print());
      return;
    }
    ServerConfig config = ServerConfig.of(settings);
    data.create();
    Optional<ProcessLock> lock = data.lock();
    if (lock.isEmpty()) {
      throw new IOException(
          "Another server runs on "
              + data.path()
              + ". Stop it, or give this one a directory of its own with --data DIR.");
    }
    Wiring wiring = new Wiring(disk, data);
    CountDownLatch forever = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(wiring, lock.get())));
    greet(wiring.listen(config), data);
    forever.await();
  }

  private Settings settings(CommandLine line, DataDirectory data) throws IOException {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    line.option("--listen").ifPresent(listen -> options.put(Setting.LISTEN, listen));
    if (line.has("--insecure-http")) {
      options.put(Setting.INSECURE_HTTP, "true");
    }
    return new GivenSettings(disk, environment).read(line.option("--config"), data, options);
  }

  private void greet(String url, DataDirectory data) {
    out.println("Waybill listens on " + url + " and keeps its data in " + data.path() + ".");
    out.println("In another terminal:");
    Path byDefault =
        DataDirectory.locate(Optional.empty(), environment, System.getProperty("user.home"));
    if (!data.path().equals(byDefault.toAbsolutePath().normalize())) {
      out.println("  export WAYBILL_DATA='" + data.path().toString().replace("'", "'\\''") + "'");
    }
    out.println("  waybill create-model-package-group --model-package-group-name iris");
    out.println("  waybill list-model-package-groups");
    out.println("  eval \"$(waybill env)\"   # then aws, boto3 and Terraform talk to this server");
    out.flush();
  }

  private static void stop(Wiring wiring, ProcessLock lock) {
    try (lock) {
      wiring.close();
    } catch (IOException | RuntimeException e) {
      System.getLogger(ServerCommand.class.getName())
          .log(System.Logger.Level.ERROR, "The server did not stop cleanly.", e);
    }
  }
}
