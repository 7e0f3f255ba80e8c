package waybill.server.config;

import java.util.ArrayList;
import java.util.List;

/** Takes a line apart as a shell would: at blanks, but not between single or double quotes. */
final class Words {
  private static final char NONE = 0;

  private Words() {}

  /** The words; the last one ends with the line, also when its quote does not. */
  static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean isOpen = false;
    char quote = NONE;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == NONE && Character.isWhitespace(c)) {
        if (isOpen) {
          words.add(word.toString());
          word.setLength(0);
          isOpen = false;
        }
        continue;
      }
      isOpen = true; // also by a pair of quotes with nothing in it
      if (c == quote) {
        quote = NONE;
      } else if (quote == NONE && (c == '\'' || c == '"')) {
        quote = c;
      } else {
        word.append(c);
      }
    }
    if (isOpen) {
      words.add(word.toString());
    }
    return words;
  }
}
