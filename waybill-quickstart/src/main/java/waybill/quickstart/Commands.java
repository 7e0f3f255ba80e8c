package waybill.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a client of the registry: one program with an environment that leads it to the quickstart's
 * server and to nothing else that the user may have configured.
 */
final class Commands {
  private final List<String> program;
  private final Map<String, String> environment;

  private Commands(List<String> program, Map<String, String> environment) {
    this.program = program;
    this.environment = environment;
  }

  /** The {@code waybill} command, which finds the local server by its data directory. */
  static Commands waybill(Launcher launcher, Path data) {
    return new Commands(
        List.of(launcher.program().toString()),
        Map.of(
            "WAYBILL_DATA", data.toString(),
            "AWS_CONFIG_FILE", nowhere(data),
            "AWS_SHARED_CREDENTIALS_FILE", nowhere(data)));
  }

  /** The {@code aws} command with the settings that {@code waybill env} prints. */
  static Commands aws(Path aws, Path data, String endpoint) {
    return new Commands(
        List.of(aws.toString(), "sagemaker"),
        Map.of(
            "AWS_ENDPOINT_URL_SAGEMAKER",
            endpoint,
            "AWS_REGION",
            "us-east-1",
            "AWS_DEFAULT_REGION",
            "us-east-1",
            "AWS_CONFIG_FILE",
            nowhere(data),
            "AWS_SHARED_CREDENTIALS_FILE",
            data.resolve("credentials").toString(),
            "AWS_PAGER",
            ""));
  }

  /**
   * Runs the program with these arguments and answers what it printed.
   *
   * @throws StepFailed when it ends with another exit code than 0, with what it said about it
   */
  String run(List<String> arguments) throws StepFailed, IOException, InterruptedException {
    List<String> words = new ArrayList<>(program);
    words.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    FutureTask<String> complaints = new FutureTask<>(() -> text(process.getErrorStream()));
    Thread.ofVirtual()
        .start(complaints); // beside the answer, or a full pipe would stop the program
    String answer = text(process.getInputStream());
    int exit = process.waitFor();
    if (exit != 0) {
      throw new StepFailed(
          arguments.getFirst() + " ended with exit code " + exit + ".\n" + said(complaints));
    }
    return answer.strip();
  }

  private static String said(FutureTask<String> complaints) throws InterruptedException {
    try {
      return complaints.get().strip();
    } catch (ExecutionException e) {
      return "What it said could not be read: " + e.getMessage();
    }
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String nowhere(Path data) {
    return data.resolve("no-such-file").toString();
  }
}
