package waybill.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.inference.InferenceRuntime;
import waybill.server.config.ConfigException;
import waybill.server.config.NamedEntry;
import waybill.server.config.Setting;
import waybill.server.config.Settings;
import waybill.server.runtime.ImagePatterns;
import waybill.server.runtime.Runtimes;
import waybill.server.runtime.docker.DockerOptions;
import waybill.server.runtime.docker.DockerRuntime;
import waybill.server.runtime.process.ProcessImage;
import waybill.server.runtime.process.ProcessRuntime;
import waybill.server.runtime.process.SandboxChoice;

/**
 * The settings about runtimes in the types of the parts that use them.
 *
 * @param commands that stand for images, in the order of the file
 * @param engine null when no engine is used
 */
public record RuntimeConfig(List<ProcessImage> commands, @Nullable Engine engine) {
  private static final Set<String> OPTIONS =
      Set.of("images", "command", "sandbox", "readable", "writable", "share-network");

  private static final String NAME = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final String DEFAULT_HOST = "unix:///var/run/docker.sock";

  public RuntimeConfig {
    commands = List.copyOf(commands);
  }

  /**
   * An engine with the Docker API.
   *
   * @param host null for the one that the environment names
   */
  public record Engine(
      ImagePatterns images, @Nullable URI host, boolean pullsMissing, boolean readOnlyRoot) {}

  /**
   * Reads the settings.
   *
   * @throws ConfigException when a value does not fit
   */
  public static RuntimeConfig of(Settings settings) {
    List<ProcessImage> commands = new ArrayList<>();
    for (NamedEntry entry : settings.entries(NamedEntry.PROCESSES)) {
      commands.add(command(entry));
    }
    return new RuntimeConfig(
        commands, settings.flag(Setting.DOCKER_ENABLED) ? engine(settings) : null);
  }

  /**
   * The runtimes, in the order in which they are asked for an image: commands, the built-in image,
   * then the engine.
   *
   * @param directory for the scratch space of commands
   * @param environment of the server, which may name the engine
   */
  Runtimes make(Path directory, Map<String, String> environment) {
    List<InferenceRuntime> runtimes = new ArrayList<>();
    List<ProcessImage> all = new ArrayList<>(commands);
    BuiltInImage.find(environment, Path.of(System.getProperty("java.home"))).ifPresent(all::add);
    runtimes.add(new ProcessRuntime(all, directory, InferenceContainer.STOP_PATIENCE));
    Engine configured = engine;
    if (configured != null) {
      URI given = configured.host();
      String named = environment.getOrDefault("DOCKER_HOST", "");
      URI host = given == null ? URI.create(named.isEmpty() ? DEFAULT_HOST : named) : given;
      runtimes.add(
          new DockerRuntime(
              new DockerOptions(
                  configured.images(),
                  host,
                  configured.pullsMissing(),
                  configured.readOnlyRoot(),
                  InferenceContainer.STOP_PATIENCE)));
    }
    return new Runtimes(runtimes);
  }

  private static ProcessImage command(NamedEntry entry) {
    if (!entry.name().matches(NAME)) {
      throw new ConfigException(
          entry.place()
              + ": the name of a command must be 1 to 63 lower-case letters, digits and inner"
              + " dashes, not '"
              + entry.name()
              + "'.");
    }
    entry.allow(OPTIONS);
    List<String> images = entry.words("images");
    if (images.isEmpty() || images.stream().anyMatch(String::isBlank)) {
      throw entry.fault("images", "one or more names of images, in which * stands for anything");
    }
    List<String> words = entry.words("command");
    if (words.isEmpty() || words.getFirst().isBlank()) {
      throw entry.fault("command", "a program and its arguments, as a list or a line");
    }
    return new ProcessImage(
        entry.name(),
        new ImagePatterns(images),
        words,
        sandbox(entry),
        paths(entry, "readable"),
        paths(entry, "writable"),
        isTrue(entry, "share-network"));
  }

  private static SandboxChoice sandbox(NamedEntry entry) {
    return switch (entry.text("sandbox").orElse("auto")) {
      case "auto" -> SandboxChoice.AUTO;
      case "bwrap" -> SandboxChoice.BWRAP;
      case "none" -> SandboxChoice.NONE;
      default -> throw entry.fault("sandbox", "auto, bwrap or none");
    };
  }

  private static boolean isTrue(NamedEntry entry, String option) {
    return switch (entry.text(option).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw entry.fault(option, "true or false");
    };
  }

  private static List<Path> paths(NamedEntry entry, String option) {
    List<Path> paths = new ArrayList<>();
    for (String word : entry.words(option)) {
      try {
        Path path = Path.of(word);
        if (path.isAbsolute() && path.getNameCount() > 0) {
          paths.add(path.normalize());
          continue;
        }
      } catch (InvalidPathException e) {
        throw entry.fault(option, "absolute paths, and not the root");
      }
      throw entry.fault(option, "absolute paths, and not the root");
    }
    return paths;
  }

  private static Engine engine(Settings settings) {
    boolean pullsMissing =
        switch (settings.text(Setting.DOCKER_PULL)) {
          case "missing" -> true;
          case "never" -> false;
          default -> throw settings.fault(Setting.DOCKER_PULL, "missing or never");
        };
    return new Engine(
        new ImagePatterns(settings.list(Setting.DOCKER_IMAGES)),
        host(settings),
        pullsMissing,
        settings.flag(Setting.DOCKER_READ_ONLY));
  }

  private static @Nullable URI host(Settings settings) {
    String text = settings.text(Setting.DOCKER_HOST);
    if (text.isEmpty()) {
      return null;
    }
    try {
      URI host = new URI(text);
      String path = String.valueOf(host.getPath());
      boolean isSocket = "unix".equals(host.getScheme()) && path.length() > 1;
      boolean isPort = "tcp".equals(host.getScheme()) && host.getHost() != null;
      if (isSocket || isPort) {
        return host;
      }
    } catch (URISyntaxException e) {
      throw settings.fault(Setting.DOCKER_HOST, "unix:///PATH or tcp://HOST:PORT");
    }
    throw settings.fault(Setting.DOCKER_HOST, "unix:///PATH or tcp://HOST:PORT");
  }
}
