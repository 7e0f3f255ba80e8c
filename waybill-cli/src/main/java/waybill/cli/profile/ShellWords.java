package waybill.cli.profile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a text into words as a shell does: blanks separate, quotes and backslashes protect. */
public final class ShellWords {
  private ShellWords() {}

  /** What is wrong with a text that cannot be split. */
  public static String fault(String text) {
    // Any character more helps a backslash with nothing behind it, and no open quote.
    return split(text + "x") == null ? "No closing quotation" : "No escaped character";
  }

  /** The words, or null when a quote is left open or a backslash protects nothing. */
  public static @Nullable List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else if (c == '\\' && quote == '"' && isEscapable(text, i + 1)) {
          word.append(text.charAt(++i));
        } else {
          word.append(c);
        }
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
        }
        inWord = false;
      } else {
        inWord = true;
        if (c == '\'' || c == '"') {
          quote = c;
        } else if (c == '\\') {
          if (++i == text.length()) {
            return null;
          }
          word.append(text.charAt(i));
        } else {
          word.append(c);
        }
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return quote == 0 ? words : null;
  }

  private static boolean isEscapable(String text, int i) {
    return i < text.length() && (text.charAt(i) == '"' || text.charAt(i) == '\\');
  }
}
