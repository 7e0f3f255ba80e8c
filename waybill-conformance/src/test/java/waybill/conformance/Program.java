package waybill.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the built programs: the module's jar, the jars that its {@code target/classpath} names,
 * and its main class.
 */
public enum Program {
  /** The registry's process. */
  SERVER("waybill-server", "waybill.server.Main"),
  /** The command. */
  COMMAND("waybill-cli", "waybill.cli.Main"),
  /** The worked example. */
  QUICKSTART("waybill-quickstart", "waybill.quickstart.Main");

  private final String module;
  private final String mainClass;

  Program(String module, String mainClass) {
    this.module = module;
    this.mainClass = mainClass;
  }

  /** The directory of the source tree, in which the modules lie. */
  public static Path root() {
    return Path.of(property("waybill.root")).toAbsolutePath().normalize();
  }

  /** A process to be started with these arguments, on the Java that runs the tests. */
  public ProcessBuilder with(List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("-cp");
    words.add(classPath());
    words.add(mainClass);
    words.addAll(arguments);
    return new ProcessBuilder(words);
  }

  private String classPath() {
    Path target = root().resolve(module).resolve("target");
    Path jar = target.resolve(module + "-" + property("waybill.version") + ".jar");
    Path needed = target.resolve("classpath");
    if (!Files.exists(jar) || !Files.exists(needed)) {
      throw new IllegalStateException(
          module + " is not packaged: run these tests with mvn verify from the root");
    }
    try {
      return jar + ":" + Files.readString(needed).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set: run these tests with mvn verify");
    }
    return value;
  }
}
