package waybill.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words and options of a command line. Options may stand anywhere, as {@code --name value} or
 * {@code --name=value}.
 *
 * @param words what is no option
 * @param options by name with its dashes; a flag has the value {@code true}
 */
record CommandLine(List<String> words, Map<String, String> options) {
  private static final Set<String> VALUED =
      Set.of(
          "--data",
          "--listen",
          "--config",
          "--checkpoints",
          "--endpoint-url",
          "--region",
          "--profile",
          "--output",
          "--definition",
          "--into",
          "--container",
          "--s3-endpoint-url",
          "--max-bytes",
          "--max-members",
          "--max-ratio",
          "--gated");
  private static final Set<String> FLAGS =
      Set.of(
          "--insecure-http",
          "--print-config",
          "--help",
          "--recursive",
          "--preview",
          "--anew",
          "--digests");

  CommandLine {
    words = List.copyOf(words);
    options = Map.copyOf(options);
  }

  static CommandLine parse(List<String> arguments) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (argument.equals("-h")) {
        options.put("--help", "true");
      } else if (!argument.startsWith("--")) {
        words.add(argument);
      } else if (FLAGS.contains(argument)) {
        options.put(argument, "true");
      } else if (!VALUED.contains(name)) {
        throw new UsageException("There is no option " + name + ".");
      } else if (equals >= 0) {
        options.put(name, argument.substring(equals + 1));
      } else if (i + 1 < arguments.size()) {
        options.put(name, arguments.get(++i));
      } else {
        throw new UsageException(name + " needs a value.");
      }
    }
    return new CommandLine(words, options);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  boolean has(String flag) {
    return options.containsKey(flag);
  }

  /** Refuses options that a command does not have. */
  void allow(Set<String> names) {
    for (String name : options.keySet()) {
      if (!names.contains(name)) {
        throw new UsageException(name + " is not an option of '" + String.join(" ", words) + "'.");
      }
    }
  }
}
