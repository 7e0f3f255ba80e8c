package waybill.cli.python;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a date into words, numbers and single other characters. A dot belongs to a number as its
 * decimal point, unless there are letters or further dots in the same run: then it separates, as in
 * {@code 20.Sep.2024}. A comma after two digits is a decimal point too, but for the last one.
 */
final class DateWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private int at;

  private DateWords(String text) {
    this.text = text;
  }

  static List<String> of(String text) {
    DateWords cut = new DateWords(text.replace("\0", ""));
    while (cut.at < cut.text.length()) {
      cut.next();
    }
    return cut.words;
  }

  private void next() {
    int start = at;
    int code = text.codePointAt(at);
    at += Character.charCount(code);
    if (!isLetter(code) && !isDigit(code)) {
      words.add(Blanks.isBlank(code) ? " " : text.substring(start, at));
      return;
    }
    boolean letters = isLetter(code);
    boolean number = !letters;
    boolean pointed = false;
    int dots = 0;
    while (at < text.length()) {
      int before = text.charAt(at - 1);
      code = text.codePointAt(at);
      boolean goesOn = number ? isDigit(code) : isLetter(code);
      boolean turns = pointed && before == '.' && (number ? isLetter(code) : isDigit(code));
      boolean comma = code == ',' && number && !pointed && at - start >= 2;
      if (code == '.' || comma) {
        pointed = true;
        dots += code == '.' ? 1 : 0;
      } else if (turns) {
        number = !number;
        letters |= number || at + Character.charCount(code) < text.length();
      } else if (!goesOn) {
        break;
      }
      at += Character.charCount(code);
    }
    add(text.substring(start, at), letters, dots);
  }

  private void add(String run, boolean letters, int dots) {
    char last = run.charAt(run.length() - 1);
    boolean pointed = dots > 0 || run.indexOf(',') >= 0;
    if (pointed && (letters || dots > 1 || last == '.' || last == ',')) {
      split(run);
    } else {
      words.add(dots == 0 ? run.replace(',', '.') : run);
    }
  }

  private void split(String run) {
    int start = 0;
    for (int i = 0; i <= run.length(); i++) {
      if (i == run.length() || run.charAt(i) == '.' || run.charAt(i) == ',') {
        if (i > start) {
          words.add(run.substring(start, i));
        }
        if (i < run.length()) {
          words.add(run.substring(i, i + 1));
        }
        start = i + 1;
      }
    }
  }

  private static boolean isLetter(int code) {
    return Character.isLetter(code);
  }

  private static boolean isDigit(int code) {
    return Character.isDigit(code);
  }
}
