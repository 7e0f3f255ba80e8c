package waybill.cli.complete;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line as it stands in the shell, cut into words: those before the cursor, the one that
 * the cursor is in or after, and those that follow. Quotes and escapes are taken off; the last
 * quote may still be open.
 */
final class TypedLine {
  private final Shell shell;
  private final String breaks;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private char quote;
  private int kept;
  private int keptOutside;
  private List<String> following = List.of();

  private TypedLine(Shell shell, String breaks) {
    this.shell = shell;
    this.breaks = breaks;
  }

  /**
   * Reads a line.
   *
   * @param breaks characters that, unquoted, end what the shell replaces; bash has some
   * @param before the line up to the cursor
   * @param whole all of the line
   */
  static TypedLine parse(Shell shell, String breaks, String before, String whole) {
    TypedLine line = new TypedLine(shell, breaks);
    line.read(before);
    line.dropAssignments();
    if (whole.startsWith(before)) {
      TypedLine rest = new TypedLine(shell, breaks);
      rest.inWord = true; // what touches the cursor still belongs to the word there
      rest.read(whole.substring(before.length()));
      rest.endWord();
      line.following = rest.words.subList(1, rest.words.size());
    }
    return line;
  }

  /** The whole words before the cursor; the first one is the command's name. */
  List<String> words() {
    return words;
  }

  /** The word at the cursor, up to the cursor. */
  String current() {
    return word.toString();
  }

  /** The whole words after the cursor. */
  List<String> following() {
    return following;
  }

  /** The quote that is open at the cursor; 0 for none. */
  char quote() {
    return quote;
  }

  /**
   * How many characters of the word at the cursor the shell will not replace: bash keeps all up to
   * a quote that is open, or else up to the last break outside of quotes.
   */
  int kept() {
    return shell == Shell.BASH ? kept : 0;
  }

  private void read(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (c == '\\' && next != 0 && isEscape(next)) {
        i++;
        put(next == '\n' ? "" : String.valueOf(next));
      } else if (quote != 0) {
        quoted(c);
      } else {
        bare(c);
      }
    }
  }

  /** Whether a backslash says something about the character after it. */
  private boolean isEscape(char next) {
    return switch (quote) {
      case 0 -> true;
      case '"' -> "\"\\$`\n".indexOf(next) >= 0;
      default -> shell == Shell.FISH && (next == '\'' || next == '\\');
    };
  }

  private void quoted(char c) {
    if (c == quote) {
      quote = 0;
      kept = keptOutside;
    } else {
      word.append(c);
    }
  }

  private void bare(char c) {
    if (c == ' ' || c == '\t' || c == '\n') {
      endWord();
    } else if (c == '\'' || c == '"') {
      quote = c;
      inWord = true;
      keptOutside = kept;
      kept = word.length();
    } else {
      put(String.valueOf(c));
      if (breaks.indexOf(c) >= 0) {
        kept = word.length();
      }
    }
  }

  private void put(String text) {
    inWord = true;
    word.append(text);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
    }
    inWord = false;
    kept = 0;
    word.setLength(0);
  }

  /** Variables may be set before the command's name. */
  private void dropAssignments() {
    while (!words.isEmpty() && isAssignment(words.get(0))) {
      words.remove(0);
    }
  }

  private static boolean isAssignment(String word) {
    int equals = word.indexOf('=');
    for (int i = 0; i < equals; i++) {
      if (word.charAt(i) != '_' && !Character.isLetterOrDigit(word.charAt(i))) {
        return false;
      }
    }
    return equals > 0;
  }
}
