package waybill.conformance.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import waybill.conformance.Program;

/**
 * A program of somebody else's that this machine may have.
 *
 * @param program how it is started
 * @param environment what it is told by variables; all others that begin with AWS_ are taken away
 */
record Tool(List<String> program, Map<String, String> environment) {
  private static final Duration RUN_MAX = Duration.ofMinutes(3);

  /**
   * How a run ended.
   *
   * @param exit the exit code
   * @param out what it printed
   * @param err what it complained of
   */
  record Run(int exit, String out, String err) {
    /** What it printed, when it ended well. */
    String answer() {
      if (exit != 0) {
        throw new AssertionError("exit code " + exit + "\n" + out + err);
      }
      return out.strip();
    }
  }

  /** The program of this name, or a skipped test with the reason. */
  static Tool required(String name, Map<String, String> environment) {
    Optional<Path> found =
        Stream.of(System.getenv("PATH").split(":", -1))
            .map(directory -> Path.of(directory, name))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), () -> "the program " + name + " is not installed");
    return new Tool(List.of(found.orElseThrow().toString()), environment);
  }

  /** Our own command, as it was built. */
  static Tool waybill(Map<String, String> environment) {
    return new Tool(Program.COMMAND.with(List.of()).command(), environment);
  }

  /** The same program with a word that comes before all arguments. */
  Tool before(String word) {
    List<String> words = new ArrayList<>(program);
    words.add(word);
    return new Tool(words, environment);
  }

  /** Runs it with these arguments. */
  Run run(String... arguments) {
    return runIn(Path.of("."), arguments);
  }

  /** Runs it in a directory. */
  Run runIn(Path directory, String... arguments) {
    List<String> words = new ArrayList<>(program);
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(environment);
    try {
      Path out = Files.createTempFile("waybill-judged-", ".out");
      Path err = Files.createTempFile("waybill-judged-", ".err");
      try {
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(RUN_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(words + " did not end within " + RUN_MAX);
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
