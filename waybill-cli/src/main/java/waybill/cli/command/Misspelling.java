package waybill.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waybill.cli.python.CloseMatches;

/**
 * Guesses at what somebody meant, as sentences to go with a complaint. Loaded only when there is
 * one.
 */
public final class Misspelling {
  private static final double VERY_SIMILAR = 0.8;
  private static final double SIMILAR = 0.6;

  private Misspelling() {}

  /** A guess at which of the legal words was meant, or null. */
  public static @Nullable String ofWord(String word, List<String> legal) {
    String guess = legal.contains(word) ? null : guess(word, legal);
    return guess == null ? null : sentence(guess, word);
  }

  /** A guess for each option of a command line that is none, one a line; null for no guess. */
  public static @Nullable String ofOptions(List<String> words, List<Option> options) {
    List<String> names = new ArrayList<>();
    for (Option option : options) {
      names.add(option.name().substring(2));
    }
    for (Option option : GlobalOptions.all()) {
      names.add(option.name().substring(2));
    }
    StringBuilder guesses = new StringBuilder();
    for (String word : words) {
      int equals = word.indexOf('=');
      String typed = equals < 0 ? word : word.substring(0, equals);
      String guess = typed.startsWith("-") ? ofOption(typed, names) : null;
      if (guess != null) {
        guesses.append(guesses.isEmpty() ? "" : "\n").append(sentence("--" + guess, typed));
      }
    }
    return guesses.isEmpty() ? null : guesses.toString();
  }

  private static String sentence(String meant, String word) {
    return "Did you mean " + meant + " instead of " + word + "?";
  }

  private static @Nullable String ofOption(String typed, List<String> names) {
    int dashes = typed.startsWith("--") ? 2 : 1;
    String name = typed.substring(dashes);
    for (String known : names) {
      if (name.isEmpty() || (dashes == 2 && known.startsWith(name))) {
        return null; // it is an option, or begins several
      }
    }
    return guess(spelled(name), names);
  }

  /**
   * A name as options are spelled, small and with dashes, if it is one of the API's or Python's.
   */
  private static String spelled(String typed) {
    String name = typed.replace('_', '-');
    boolean camel = name.indexOf('-') < 0 && !name.equals(name.toUpperCase(Locale.ROOT));
    return camel ? Names.option(name) : name.toLowerCase(Locale.ROOT);
  }

  /**
   * The legal word that differs in capitals alone, or hardly at all; else the only one that has all
   * parts of the word, as {@code list-model-package-groups} has those of {@code list-groups}; else
   * a similar one.
   */
  private static @Nullable String guess(String word, List<String> legal) {
    List<String> parts = parts(word);
    String holding = null;
    int holders = 0;
    for (String one : legal) {
      if (one.equalsIgnoreCase(word)) {
        return one;
      }
      if (parts(one).containsAll(parts)) {
        holding = one;
        holders++;
      }
    }
    List<String> close = CloseMatches.of(word, legal, VERY_SIMILAR);
    if (close.isEmpty() && holders == 1) {
      return holding;
    }
    close = close.isEmpty() ? CloseMatches.of(word, legal, SIMILAR) : close;
    return close.isEmpty() ? null : close.get(0);
  }

  private static List<String> parts(String word) {
    return Arrays.asList(word.split("-", -1));
  }
}
