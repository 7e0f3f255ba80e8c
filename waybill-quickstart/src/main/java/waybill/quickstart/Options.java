package waybill.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param help print how to use it and do nothing
 * @param keep leave the server running
 * @param data the data directory to work in; a temporary one when absent
 */
record Options(boolean help, boolean keep, Optional<Path> data) {
  static final String USAGE =
      """
      EXAMPLES
        waybill quickstart
        waybill quickstart --keep --data /tmp/registry

      USAGE
        waybill quickstart [--keep] [--data DIR]

      DESCRIPTION
        Starts a server in a temporary data directory, registers a small real model
        with every section filled, approves and describes it, and cleans up.

      OPTIONS
        --keep       leave the server running and print how to stop it
        --data DIR   work in this data directory, and leave the data there
        --help       print this

      EXIT CODES
        0 done    1 a step failed; its message says which
        2 wrong usage    130 interrupted
      """;

  /**
   * Reads the arguments, the word {@code quickstart} itself included or not.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  static Options parse(List<String> arguments) {
    boolean help = false;
    boolean keep = false;
    Optional<Path> data = Optional.empty();
    int first = !arguments.isEmpty() && arguments.getFirst().equals("quickstart") ? 1 : 0;
    for (int i = first; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "--help", "-h", "help" -> help = true;
        case "--keep" -> keep = true;
        case "--data" -> {
          i++;
          if (i == arguments.size()) {
            throw new IllegalArgumentException("--data needs a directory.");
          }
          data = Optional.of(Path.of(arguments.get(i)).toAbsolutePath().normalize());
        }
        default -> throw new IllegalArgumentException("Unknown option: " + arguments.get(i));
      }
    }
    return new Options(help, keep, data);
  }
}
