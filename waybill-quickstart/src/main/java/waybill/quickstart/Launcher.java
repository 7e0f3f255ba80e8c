package waybill.quickstart;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The {@code waybill} program that started this one, to be run again for each step.
 *
 * @param program its path
 */
record Launcher(Path program) {
  /**
   * The launcher that the variable {@code WAYBILL_LAUNCHER} names, else the one on the PATH.
   *
   * @throws IllegalStateException when there is none
   */
  static Launcher find() {
    return Optional.ofNullable(System.getenv("WAYBILL_LAUNCHER"))
        .map(Path::of)
        .or(() -> onPath("waybill"))
        .map(Path::toAbsolutePath)
        .map(Launcher::new)
        .orElseThrow(
            () -> new IllegalStateException("WAYBILL_LAUNCHER does not name the program."));
  }

  /** What a person types in this directory to run it. */
  String typed() {
    if (isProgram(Path.of("waybill"))) {
      return "./waybill";
    }
    return onPath("waybill").filter(this::isProgram).isPresent() ? "waybill" : program.toString();
  }

  /** The first program of this name on the PATH. */
  static Optional<Path> onPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String directory : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(directory, name);
      if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private boolean isProgram(Path candidate) {
    try {
      return Files.exists(candidate) && Files.isSameFile(candidate, program);
    } catch (IOException e) {
      return false;
    }
  }
}
