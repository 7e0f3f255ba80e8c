package waybill.onnx;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import waybill.onnx.http.InferenceServer;
import waybill.onnx.http.Limits;
import waybill.onnx.http.ServedModel;
import waybill.onnx.model.Model;
import waybill.onnx.model.ModelDirectory;
import waybill.onnx.model.ModelFault;
import waybill.onnx.model.TensorSpec;

/** The program: {@code onnx serve}. */
public final class Main {
  private static final String USAGE =
      """
      usage: waybill onnx serve

      Serves the ONNX model of a directory over HTTP: GET /ping, GET /execution-parameters and
      POST /invocations. It is told everything by variables:

        WAYBILL_MODEL_DIR, SM_MODEL_DIR       where the model lies (/opt/ml/model)
        SAGEMAKER_BIND_TO_PORT                its port (8080)
        WAYBILL_ONNX_HOST                     its address (127.0.0.1)
        WAYBILL_ONNX_PAYLOAD_MB_MAX           MiB that a request may have (100)
        WAYBILL_ONNX_REQUESTS_MAX             requests that run at once (the cores)
        WAYBILL_ONNX_THREADS, OMP_NUM_THREADS threads of ONNX Runtime (the cores)
        SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT  what a request without Accept gets
      """;

  private static final int FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;
  private static final long MIB = 1024L * 1024;

  /** Before this a client that waits has given up: the time-out of a request is at most an hour. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  /** Whoever stops a container kills it after 30 seconds. */
  private static final Duration GRACE = Duration.ofSeconds(25);

  private Main() {}

  /** Serves until the process is asked to end. */
  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    if (words.contains("--help")) {
      System.out.print(USAGE);
      return;
    }
    if (!words.equals(List.of("serve")) && !words.equals(List.of("onnx", "serve"))) {
      System.err.print(USAGE);
      System.exit(NOT_UNDERSTOOD);
    }
    try {
      serve(Settings.from(System.getenv(), Runtime.getRuntime().availableProcessors()));
    } catch (IllegalArgumentException misunderstood) {
      System.err.println("waybill: " + misunderstood.getMessage());
      System.exit(NOT_UNDERSTOOD);
    } catch (IOException taken) {
      System.err.println("waybill: the port cannot be opened: " + taken.getMessage());
      System.exit(FAILED);
    }
  }

  /**
   * Opens the port, then loads the model; what comes of the model is logged and told at the port.
   *
   * @throws IOException when the port cannot be opened
   */
  static InferenceServer serve(Settings settings) throws IOException {
    PrintStream log = System.err;
    InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
    if (address.isUnresolved()) {
      throw new IllegalArgumentException(
          "WAYBILL_ONNX_HOST names no address: \"" + settings.host() + "\".");
    }
    ServedModel served = new ServedModel();
    Limits limits = new Limits(settings.payloadMbMax() * MIB, settings.requestsMax(), PATIENCE);
    InferenceServer server =
        InferenceServer.start(
            address, served, limits, new InferenceServer.Extras(settings.accept(), log));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop(GRACE);
                  log.println("waybill: stopped");
                },
                "stop"));
    InetSocketAddress bound = server.address();
    log.println(
        "waybill: listening at http://%s:%d"
            .formatted(bound.getAddress().getHostAddress(), bound.getPort()));
    load(settings, served, log);
    return server;
  }

  /** The port answers while this goes on; who asks hears that the model is not there yet. */
  private static void load(Settings settings, ServedModel served, PrintStream log) {
    try {
      Path file = new ModelDirectory(settings.modelDirectory()).model();
      Model model = Model.load(file, settings.threads());
      served.isReady(model);
      log.println(
          "waybill: serving "
              + file
              + ", which takes "
              + model.inputs().stream().map(TensorSpec::text).collect(Collectors.joining("; ")));
    } catch (ModelFault fault) {
      served.isBroken(String.valueOf(fault.getMessage()));
      log.println("waybill: the model is not served: " + fault.getMessage());
      if (fault.getCause() != null) {
        log.println("waybill: " + fault.getCause().getMessage());
      }
    }
  }
}
