package waybill.conformance.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A checkout with the real launcher and scripts, whose programs are stand-ins: a command that says
 * one word, and a server that does no more than the training of a kit asks for.
 */
final class Checkout {
  private static final long RUN_SECONDS_MAX = 120;

  /** Before every jar, so that no source looks changed. */
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  private static final String SERVER =
      """
      package waybill.%s;
      public final class Main {
        public static void main(String[] words) throws Exception {
          if (words[0].equals("stage")) {
            return;
          }
          var data = java.nio.file.Path.of(words[2]);
          java.nio.file.Files.writeString(data.resolve("endpoint"), "http://127.0.0.1:1");
          Thread.currentThread().join();
        }
      }
      """;
  private final Path root;

  private Checkout(Path root) {
    this.root = root;
  }

  /** Lays a checkout out whose command says this word. */
  static Checkout saying(String word, Path root, Path project) throws IOException {
    copyScripts(project, root);
    Files.createFile(root.resolve("pom.xml"));
    Checkout checkout = new Checkout(root);
    for (String program : List.of("server", "cli", "quickstart", "onnx")) {
      Path module = root.resolve("waybill-" + program);
      Files.createDirectories(module.resolve("src/main"));
      Files.createDirectories(module.resolve("target"));
      Files.createFile(module.resolve("pom.xml"));
      Files.writeString(module.resolve("target/classpath"), "");
    }
    makeOld(root);
    checkout.pack("server", SERVER.formatted("server"));
    checkout.pack("quickstart", SERVER.formatted("quickstart"));
    checkout.pack("onnx", SERVER.formatted("onnx"));
    checkout.say(word);
    return checkout;
  }

  private static void copyScripts(Path project, Path root) throws IOException {
    Files.copy(project.resolve("waybill"), root.resolve("waybill"));
    Files.createDirectory(root.resolve("scripts"));
    try (Stream<Path> scripts = Files.list(project.resolve("scripts"))) {
      for (Path script : scripts.toList()) {
        Files.copy(script, root.resolve("scripts").resolve(script.getFileName()));
      }
    }
  }

  private static void makeOld(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, LONG_AGO);
      }
    }
  }

  /** Replaces the command's jar. */
  void say(String word) throws IOException {
    pack(
        "cli",
        """
        package waybill.cli;
        public final class Main {
          public static void main(String[] words) {
            System.out.println("%s");
          }
        }
        """
            .formatted(word));
  }

  Path launcher() {
    return root.resolve("waybill");
  }

  /** The kit in use. */
  Path kit() throws IOException {
    Path kits = root.resolve("target/kit");
    return kits.resolve(Files.readString(kits.resolve("current")).strip());
  }

  /** What the launcher, called by this path from this directory, prints to standard output. */
  static String run(Path launcher, Path directory) throws IOException, InterruptedException {
    return run(launcher, directory, Map.of());
  }

  /** The same with these variables. */
  static String run(Path launcher, Path directory, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("launcher", ".err");
    ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--version");
    builder.directory(directory.toFile()).redirectError(errors.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("WAYBILL_"));
    environment.put("WAYBILL_JAVA_HOME", System.getProperty("java.home"));
    environment.putAll(variables);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(RUN_SECONDS_MAX, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(Files.readString(errors));
    }
    Files.delete(errors);
    return output.strip();
  }

  private void pack(String program, String source) throws IOException {
    Path module = root.resolve("waybill-" + program);
    Path file = Files.createDirectories(module.resolve("target/sources")).resolve("Main.java");
    Path classes = Files.createDirectories(module.resolve("target/classes"));
    Files.writeString(file, source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), file.toString());
    if (status != 0) {
      throw new IllegalStateException("the stand-in does not compile");
    }
    String entry = "waybill/" + program + "/Main.class";
    Path jar = module.resolve("target/waybill-" + program + "-1.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(entry));
      out.write(Files.readAllBytes(classes.resolve(entry)));
    }
  }
}
