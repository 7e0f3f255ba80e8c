package waybill.quickstart;

import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the quickstart shows: results on one stream, progress on the other, for a terminal of 80
 * columns.
 */
final class Page {
  private static final int COLUMNS = 80;
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

  private final PrintStream results;
  private final PrintStream progress;

  Page(PrintStream results, PrintStream progress) {
    this.results = results;
    this.progress = progress;
  }

  /** Says on the progress stream what is going on. */
  void progress(String sentence) {
    progress.println("waybill: " + sentence);
  }

  /** A heading with a blank line before it. */
  void heading(String text) {
    results.println();
    results.println(text);
  }

  /** One line. */
  void line(String text) {
    results.println(text);
  }

  /** The answer of a command, set in by two blanks. */
  void answer(String text) {
    text.lines().forEach(line -> results.println("  " + line));
  }

  /** A command as a shell takes it, broken before an option where a line would be too long. */
  void command(String program, List<String> arguments) {
    StringBuilder line = new StringBuilder("$ ").append(program);
    for (int i = 0; i < arguments.size(); i++) {
      String word = quoted(arguments.get(i));
      int needed = word.length() + 1 + valueLength(arguments, i);
      if (arguments.get(i).startsWith("--") && line.length() + needed > COLUMNS - 2) {
        results.println(line.append(" \\"));
        line = new StringBuilder("   ");
      }
      line.append(' ').append(word);
    }
    results.println(line);
  }

  /** How much room the values of an option take up to the next option. */
  private static int valueLength(List<String> arguments, int option) {
    int length = 0;
    for (int i = option + 1; i < arguments.size() && !arguments.get(i).startsWith("--"); i++) {
      length += quoted(arguments.get(i)).length() + 1;
    }
    return length;
  }

  /** A word as a shell takes it. */
  static String quoted(String word) {
    return PLAIN_WORD.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
