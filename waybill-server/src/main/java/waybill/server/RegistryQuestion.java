package waybill.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks a registry by the command, which knows servers, profiles and keys. */
final class RegistryQuestion {
  /** Who is to be asked, as options of the command. */
  static final Set<String> OPTIONS = Set.of("--endpoint-url", "--region", "--profile");

  private static final String LAUNCHER = "WAYBILL_LAUNCHER";

  private final Map<String, String> environment;
  private final DataDirectory data;

  /**
   * @param data the directory of the server that is asked where nothing else is configured
   */
  RegistryQuestion(Map<String, String> environment, DataDirectory data) {
    this.environment = environment;
    this.data = data;
  }

  /**
   * The answer to a question, in JSON.
   *
   * @param line whose options say who is asked
   * @throws IOException when there is none; the command told why on the error stream
   */
  String ask(CommandLine line, String... question) throws IOException, InterruptedException {
    String launcher = environment.getOrDefault(LAUNCHER, "");
    if (launcher.isEmpty()) {
      throw new IOException(LAUNCHER + " does not name the program. Run it by the launcher.");
    }
    List<String> words = new ArrayList<>(List.of(launcher));
    words.addAll(List.of(question));
    words.addAll(List.of("--output", "json"));
    for (String option : OPTIONS) {
      line.option(option).ifPresent(value -> words.addAll(List.of(option, value)));
    }
    ProcessBuilder program =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
    program.environment().put("WAYBILL_DATA", data.path().toString());
    Process process = program.start();
    process.getOutputStream().close();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("The registry could not be asked about " + line.words().get(1) + ".");
    }
    return answer;
  }
}
