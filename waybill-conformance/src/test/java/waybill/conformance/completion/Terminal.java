package waybill.conformance.completion;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waybill.conformance.Eventually;
import waybill.conformance.Program;

/** A terminal in which a shell runs and somebody types. One thread may use it. */
final class Terminal implements AutoCloseable {
  private static final Duration ANSWER_MAX = Duration.ofMinutes(2);
  private static final Pattern SHOWN_LINE = Pattern.compile("<<(.*?)>>", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;?]*[a-zA-Z]");
  private static final String SHOW = "\u0018p";
  private static final String CLEAR = "\u0005\u0015";

  private final Process process;
  private final OutputStream keys;
  private final StringBuilder output = new StringBuilder(); // shared with the collecting thread

  private Terminal(Process process) {
    this.process = process;
    this.keys = process.getOutputStream();
    Thread.ofPlatform().daemon().start(() -> collect(process.getInputStream()));
  }

  /**
   * Opens a terminal, or skips the test with the reason.
   *
   * @param home the user's home, which is filled with the shell's settings
   * @param variables what the user has set besides
   */
  static Terminal open(ShellProgram shell, Path home, Map<String, String> variables)
      throws IOException {
    require(shell.program());
    require("script"); // of util-linux: gives a program a terminal
    install(shell, home);
    String command = "stty rows 50 cols 200; " + shell.command();
    ProcessBuilder builder = new ProcessBuilder("script", "-qefc", command, "/dev/null");
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("WAYBILL_"));
    environment.putAll(variables);
    environment.putAll(
        Map.of(
            "HOME",
            home.toString(),
            "ZDOTDIR",
            home.toString(),
            "XDG_CONFIG_HOME",
            home.resolve(".config").toString(),
            "XDG_DATA_HOME",
            home.resolve(".local").toString(),
            "PATH",
            home.resolve("bin") + ":" + System.getenv("PATH"),
            "SHELL",
            "/bin/sh",
            "TERM",
            "xterm",
            "LC_ALL",
            "C.UTF-8"));
    builder.directory(home.toFile()).redirectErrorStream(true);
    Terminal terminal = new Terminal(builder.start());
    terminal.awaitLine();
    return terminal;
  }

  private static void require(String program) {
    boolean installed =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    assumeTrue(installed, () -> "the program " + program + " is not installed");
  }

  /** Puts the built command on the path, and the settings where the shell looks for them. */
  private static void install(ShellProgram shell, Path home) throws IOException {
    StringBuilder launcher = new StringBuilder("#!/bin/sh\nexec");
    for (String word : Program.COMMAND.with(List.of()).command()) {
      launcher.append(" '").append(word).append('\'');
    }
    Path bin = Files.createDirectories(home.resolve("bin"));
    Path waybill = Files.writeString(bin.resolve("waybill"), launcher.append(" \"$@\"\n"));
    if (!waybill.toFile().setExecutable(true)) {
      throw new IOException(waybill + " cannot be made executable");
    }
    Files.createDirectories(home.resolve(".config/fish/completions"));
    Files.writeString(shell.settingsIn(home), shell.settings());
  }

  /** Types keys, has the line shown as it then stands, and clears it. */
  String lineAfter(String typed) throws IOException {
    synchronized (output) {
      output.setLength(0);
    }
    type(typed);
    type(SHOW);
    String line = awaitLine();
    type(CLEAR);
    return line;
  }

  /** What the terminal shows from the first of these keys to the time when they are done. */
  String shownAfter(String typed) throws IOException {
    lineAfter(typed);
    return ESCAPE.matcher(output()).replaceAll("");
  }

  private void type(String typed) throws IOException {
    keys.write(typed.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  private String awaitLine() {
    Matcher[] found = new Matcher[1];
    boolean shown =
        Eventually.holds(
            ANSWER_MAX,
            () -> {
              found[0] = SHOWN_LINE.matcher(output());
              return found[0].find();
            });
    if (!shown) {
      throw new AssertionError("the terminal shows no line but:\n" + output());
    }
    return found[0].group(1);
  }

  private String output() {
    synchronized (output) {
      return output.toString();
    }
  }

  private void collect(InputStream shown) {
    byte[] buffer = new byte[8192];
    try {
      for (int count = shown.read(buffer); count >= 0; count = shown.read(buffer)) {
        String part = new String(buffer, 0, count, StandardCharsets.UTF_8);
        synchronized (output) {
          output.append(part);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
