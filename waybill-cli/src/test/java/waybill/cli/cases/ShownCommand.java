package waybill.cli.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.cli.help.PrintedPage;
import waybill.cli.profile.ShellWords;

/**
 * A command that a page shows, as a shell takes it.
 *
 * @param files that it needs, by name
 */
record ShownCommand(List<String> words, Map<String, String> files) {

  /** The commands of a part of a page, in order. */
  static List<ShownCommand> of(PrintedPage page, String heading) {
    List<ShownCommand> commands = new ArrayList<>();
    for (String block : String.join("\n", page.part(heading)).strip().split("\n\n", -1)) {
      String name = comment(block);
      String rest = name.isEmpty() ? block : block.substring(block.indexOf('\n') + 1);
      if (name.endsWith(".json")) {
        commands.getLast().files().put(name, rest);
      } else {
        commands.add(new ShownCommand(split(rest), new LinkedHashMap<>()));
      }
    }
    return commands;
  }

  /** The commands of a page that has them without remarks. */
  static List<ShownCommand> inLines(PrintedPage page) {
    List<ShownCommand> commands = new ArrayList<>();
    for (String command : String.join("\n", page.part("EXAMPLES")).split("\n(?=\\S)", -1)) {
      if (command.startsWith("waybill ")) {
        commands.add(new ShownCommand(split(command), Map.of()));
      }
    }
    return commands;
  }

  private static String comment(String block) {
    return block.startsWith("# ") ? block.substring(2, block.indexOf('\n')) : "";
  }

  private static List<String> split(String text) {
    List<String> words = ShellWords.split(text.replace("\\\n", " "));
    if (words == null) {
      throw new IllegalArgumentException("A quote is left open: " + text);
    }
    return words;
  }
}
