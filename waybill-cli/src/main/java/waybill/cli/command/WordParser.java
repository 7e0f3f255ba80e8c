package waybill.cli.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.python.CloseMatches;
import waybill.cli.python.PythonNumber;
import waybill.cli.python.PythonText;

/**
 * Tells options, their values and other words apart, in the manner of Python's {@code argparse},
 * whose habits the users of the AWS CLI know: unique prefixes of options are accepted, a following
 * word that looks like an option is no value, what is unknown is left to somebody else, and the
 * first fault in this order is the one that is told: prefixes that fit several options, then
 * whatever is wrong from left to right, then what is missing.
 */
public final class WordParser {
  private static final double SIMILAR = 0.8;

  private final Map<String, Option> options = new LinkedHashMap<>();
  private final Set<String> required;
  private final List<Positional> positionals;

  /**
   * A parser.
   *
   * @param options in the order in which they are told apart and named
   * @param required names, with dashes, of options that must be given
   */
  public WordParser(List<Option> options, Set<String> required, List<Positional> positionals) {
    for (Option option : options) {
      this.options.put(option.name(), option);
    }
    this.required = required;
    this.positionals = positionals;
  }

  /**
   * Sorts the words.
   *
   * @throws Failure if they do not fit together
   */
  public ParsedWords parse(List<String> words) {
    return new Run(words).parse();
  }

  /**
   * A word that names an option.
   *
   * @param option null when it is not one of this parser's
   * @param value what was glued to it by {@code =}, or null
   */
  private record Named(@Nullable Option option, @Nullable String value) {}

  /** One command line on its way through the parser. */
  private final class Run {
    private final List<String> words;
    private final ParsedWords parsed = new ParsedWords();
    private final Set<String> given = new HashSet<>();
    private final SortedMap<Integer, Named> named = new TreeMap<>();
    private final List<Positional> awaited = new ArrayList<>(positionals);
    private final int dashes;
    private @Nullable Option extended;

    Run(List<String> words) {
      this.words = words;
      int end = words.indexOf("--");
      this.dashes = end < 0 ? words.size() : end;
      for (int i = 0; i < dashes; i++) {
        Named name = named(words.get(i));
        if (name != null) {
          named.put(i, name);
        }
      }
    }

    ParsedWords parse() {
      int at = 0;
      while (!named.isEmpty() && at <= named.lastKey() && !parsed.isVersionAsked()) {
        int next = named.tailMap(at).firstKey();
        if (at < next) {
          int after = takePositionals(at);
          parsed.addRest(after > at ? List.of() : words.subList(at, next));
          at = after > at ? after : next;
        } else {
          at = takeOption(at);
        }
      }
      if (!parsed.isVersionAsked()) {
        at = takePositionals(at);
        parsed.addRest(words.subList(at, words.size()));
        checkRequired();
      }
      return parsed;
    }

    private int takeOption(int at) {
      Named name = named.get(at);
      Option option = name == null ? null : name.option();
      if (name == null || option == null) {
        parsed.addRest(words.subList(at, at + 1));
        return at + 1;
      }
      if (name.value() != null) {
        if (option.takesNothing()) {
          throw fault(option.name(), "ignored explicit argument " + PythonText.quote(name.value()));
        }
        take(option, List.of(name.value()));
        return at + 1;
      }
      int end = option.takesNothing() ? at + 1 : valueEnd(at + 1, option.kind());
      take(option, words.subList(at + 1, end));
      return end;
    }

    /** Values reach to the next word that looks like an option, or to two dashes. */
    private int valueEnd(int start, Option.Kind kind) {
      int end = start;
      int most = kind == Option.Kind.MANY ? Integer.MAX_VALUE : 1;
      while (end < words.size() && end - start < most && end != dashes && !named.containsKey(end)) {
        end++;
      }
      return end;
    }

    private void take(Option option, List<String> values) {
      given.add(option.name());
      switch (option.kind()) {
        case YES -> parsed.put(option.target(), List.of("true"));
        case NO -> parsed.put(option.target(), List.of("false"));
        case VERSION -> askVersion();
        case MANY -> parsed.put(option.target(), values);
        case ONE, NUMBER, OPTIONAL -> parsed.put(option.target(), List.of(single(option, values)));
      }
    }

    /** The AWS CLI would have refused a word of ours before it comes to the version. */
    private void askVersion() {
      String word = extended == null ? null : extended.extension();
      if (extended != null && word != null) {
        throw badChoice(extended.name(), word, extended.choices());
      }
      parsed.askVersion();
    }

    private String single(Option option, List<String> values) {
      if (values.isEmpty()) {
        if (option.fallback() == null) {
          throw fault(option.name(), "expected one argument");
        }
        return option.fallback();
      }
      String value = values.get(0);
      if (option.kind() == Option.Kind.NUMBER && PythonNumber.parseInt(value) == null) {
        throw fault(option.name(), "invalid int value: " + PythonText.quote(value));
      }
      if (!option.isLegal(value)) {
        throw badChoice(option.name(), value, option.choices());
      }
      if (value.equals(option.extension())) {
        extended = option;
      }
      return value;
    }

    /**
     * Gives the words from here to the places that wait for one; returns where it stopped. Two
     * dashes before or after such a word vanish with it. A place that may stay empty is passed once
     * it was looked at, whether a word stood there or not.
     */
    private int takePositionals(int start) {
      int at = start;
      while (!awaited.isEmpty()) {
        int wordAt = afterDashes(at);
        boolean there = wordAt < words.size() && !named.containsKey(wordAt);
        if (!there && awaited.get(0).required()) {
          break;
        }
        Positional place = awaited.remove(0);
        if (there) {
          fill(place, words.get(wordAt));
        }
        at = afterDashes(there ? wordAt + 1 : wordAt);
      }
      return at;
    }

    private int afterDashes(int at) {
      return at == dashes && at < words.size() ? at + 1 : at;
    }

    private void fill(Positional place, String word) {
      Choices choices = place.choices();
      if (choices != null && !choices.contains(word)) {
        throw badChoice(place.name(), word, choices.all());
      }
      given.add(place.name());
      parsed.put(place.name(), List.of(word));
    }

    private void checkRequired() {
      List<String> missing = new ArrayList<>();
      for (String name : options.keySet()) {
        if (required.contains(name) && !given.contains(name)) {
          missing.add(name);
        }
      }
      for (Positional place : awaited) {
        if (place.required()) {
          missing.add(place.name());
        }
      }
      if (!missing.isEmpty()) {
        throw Failure.usage("the following arguments are required: " + String.join(", ", missing));
      }
    }
  }

  /** What a word names, if it looks like an option; null if it is a value. */
  private @Nullable Named named(String word) {
    if (word.length() < 2 || word.charAt(0) != '-') {
      return null;
    }
    Option exact = options.get(word);
    if (exact != null) {
      return new Named(exact, null);
    }
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String value = equals < 0 ? null : word.substring(equals + 1);
    if (options.containsKey(name)) {
      return new Named(options.get(name), value);
    }
    List<String> matches = matches(name);
    if (matches.size() > 1) {
      throw Failure.usage(
          "ambiguous option: " + word + " could match " + String.join(", ", matches));
    }
    if (matches.size() == 1) {
      return new Named(options.get(matches.get(0)), value);
    }
    return isNegativeNumber(word) || word.indexOf(' ') >= 0 ? null : new Named(null, null);
  }

  private List<String> matches(String prefix) {
    List<String> matches = new ArrayList<>();
    if (prefix.startsWith("--")) {
      for (String name : options.keySet()) {
        if (name.startsWith(prefix)) {
          matches.add(name);
        }
      }
    }
    return matches;
  }

  private static boolean isNegativeNumber(String word) {
    int point = word.indexOf('.');
    String after = point < 0 ? word.substring(1) : word.substring(point + 1);
    String before = point < 0 ? "0" : word.substring(1, point);
    return !after.isEmpty() && isDigits(after) && isDigits(before);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Failure fault(String name, String what) {
    return Failure.usage("argument " + name + ": " + what);
  }

  private static Failure badChoice(String name, String word, List<String> choices) {
    boolean guessed = !CloseMatches.of(word, choices, SIMILAR).isEmpty();
    return fault(name, badChoice(word, choices))
        .hinted(guessed ? null : Misspelling.ofWord(word, choices));
  }

  /** All choices, two to a line, and those that the word may have been meant to be. */
  private static String badChoice(String word, List<String> choices) {
    StringBuilder out = new StringBuilder("Invalid choice, valid choices are:\n");
    for (int i = 0; i < choices.size(); i++) {
      String choice = choices.get(i);
      out.append(i % 2 == 0 ? "\n" : " | ").append(choice);
      out.repeat(" ", Math.max(0, 40 - choice.length()));
    }
    List<String> meant = CloseMatches.of(word, choices, SIMILAR);
    if (!meant.isEmpty()) {
      out.append("\n\n\nInvalid choice: ").append(PythonText.quote(word));
      out.append(", maybe you meant:\n");
      for (String one : meant) {
        out.append("\n  * ").append(one);
      }
    }
    return out.toString();
  }
}
