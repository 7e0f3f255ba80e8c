package waybill.server.runtime.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import waybill.registry.inference.ContainerRequest;
import waybill.registry.inference.ContainerRequest.Mount;

/**
 * The command line of bubblewrap: own users, processes, hostname and messages, no capabilities, and
 * a file system that holds the system's programs and the container's directories, all read-only,
 * and an empty {@code /tmp} in memory. The rest of the machine is not there, the server's data
 * directory above all. The network is this machine's, as the server has to reach the container.
 */
final class Bubblewrap {
  private static final String PROGRAM = "bwrap";
  private static final int TRIAL_SECONDS = 10;
  private static final long TRIAL_BYTES = 1 << 20;

  private static final List<String> SYSTEM =
      List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32");

  /** What programs look up. Not the whole directory: the server may be root and read all of it. */
  private static final List<String> LOOKED_UP =
      List.of(
          "passwd",
          "group",
          "hosts",
          "nsswitch.conf",
          "resolv.conf",
          "host.conf",
          "gai.conf",
          "services",
          "protocols",
          "ld.so.cache",
          "ld.so.conf",
          "ld.so.conf.d",
          "alternatives",
          "localtime",
          "timezone",
          "os-release",
          "mime.types",
          "fonts",
          "ssl/certs",
          "ssl/openssl.cnf",
          "ca-certificates",
          "crypto-policies",
          "pki/tls/certs",
          "pki/ca-trust",
          "pki/java");

  private static final List<String> LOOKED_UP_PREFIXES = List.of("java", "python");

  private Bubblewrap() {}

  /** Why it does not work on this machine; empty when it does. Starts it to find out. */
  static Optional<String> fault() throws InterruptedException {
    List<String> line = system(TRIAL_BYTES, "trial");
    line.addAll(List.of("--remount-ro", "/", "--", "true"));
    Process process;
    try {
      process = new ProcessBuilder(line).redirectErrorStream(true).start();
    } catch (IOException e) {
      return Optional.of("bwrap is not installed");
    }
    try {
      if (!process.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS)) {
        return Optional.of("bwrap did not end within " + TRIAL_SECONDS + " seconds");
      }
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.exitValue() == 0 ? Optional.empty() : Optional.of(said);
    } catch (IOException e) {
      return Optional.of("bwrap failed: " + e.getMessage());
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * A command in the sandbox.
   *
   * @param command with paths as they are inside
   */
  static List<String> line(ProcessImage image, ContainerRequest request, List<String> command) {
    List<String> line = system(request.limits().memoryBytes(), request.hostname());
    Stream<Path> named =
        image.command().stream()
            .filter(word -> word.length() > 1 && word.startsWith("/"))
            .map(Path::of);
    Stream.concat(named, image.readable().stream())
        .distinct()
        .filter(Files::exists)
        .forEach(path -> bind(line, "--ro-bind", path.toString(), path.toString()));
    image.writable().forEach(path -> bind(line, "--bind", path.toString(), path.toString()));
    request.mounts().stream()
        .sorted(Comparator.comparing(Mount::directory)) // outer ones before those in them
        .forEach(mount -> bind(line, "--ro-bind", mount.source().toString(), mount.directory()));
    line.addAll(List.of("--remount-ro", "/", "--chdir", "/tmp", "--"));
    line.addAll(command);
    return line;
  }

  private static List<String> system(long tmpBytes, String hostname) {
    List<String> line = new ArrayList<>(List.of(PROGRAM));
    line.addAll(List.of("--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts"));
    line.addAll(List.of("--unshare-cgroup-try", "--uid", "1000", "--gid", "1000"));
    line.addAll(List.of("--hostname", hostname, "--cap-drop", "ALL"));
    line.addAll(List.of("--die-with-parent", "--new-session"));
    for (String directory : SYSTEM) {
      addSystem(line, Path.of(directory));
    }
    lookedUp().forEach(path -> bind(line, "--ro-bind-try", path, path));
    line.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    line.addAll(List.of("--size", Long.toString(tmpBytes), "--tmpfs", "/tmp"));
    return line;
  }

  private static void addSystem(List<String> line, Path directory) {
    String name = directory.toString();
    if (Files.isSymbolicLink(directory)) {
      try {
        line.addAll(List.of("--symlink", Files.readSymbolicLink(directory).toString(), name));
      } catch (IOException e) {
        bind(line, "--ro-bind-try", name, name);
      }
    } else if (Files.isDirectory(directory)) {
      bind(line, "--ro-bind", name, name);
    }
  }

  private static List<String> lookedUp() {
    Path etc = Path.of("/etc");
    List<String> paths = new ArrayList<>();
    LOOKED_UP.forEach(name -> paths.add(etc.resolve(name).toString()));
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(etc)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (LOOKED_UP_PREFIXES.stream().anyMatch(name::startsWith)) {
          paths.add(entry.toString());
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return paths; // a system without /etc has nothing to look up there
    }
    return paths;
  }

  private static void bind(List<String> line, String option, String source, String target) {
    line.addAll(List.of(option, source, target));
  }
}
