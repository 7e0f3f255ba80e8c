package waybill.server.processes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine. */
public final class Programs {
  private Programs() {}

  /** Where a program is, by the search path. */
  public static Optional<Path> find(String name) {
    if (name.contains("/")) {
      return Optional.of(Path.of(name)).filter(Files::isExecutable);
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":", -1))
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A session of its own keeps the keys of the server's terminal away from a command. */
  public static List<String> ownSession(List<String> command) {
    if (find("setsid").isEmpty()) {
      return command;
    }
    return Stream.concat(Stream.of("setsid"), command.stream()).toList();
  }
}
