package waybill.cli.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a parser made of its words. */
public final class ParsedWords {
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> rest = new ArrayList<>();
  private boolean versionAsked;

  void put(String target, List<String> words) {
    values.put(target, words);
  }

  void addRest(List<String> words) {
    rest.addAll(words);
  }

  void askVersion() {
    versionAsked = true;
  }

  /** The words that the parser did not know, in order. */
  public List<String> rest() {
    return rest;
  }

  /** Whether the version was asked for; nothing after that was looked at. */
  public boolean isVersionAsked() {
    return versionAsked;
  }

  /** The words given for an option or place, or null. */
  public @Nullable List<String> words(String target) {
    return values.get(target);
  }

  /** The only word given for an option or place, or null. */
  public @Nullable String word(String target) {
    List<String> words = values.get(target);
    return words == null || words.isEmpty() ? null : words.get(0);
  }

  /** What the last flag of a pair said, or null when none was given. */
  public @Nullable Boolean flag(String target) {
    String word = word(target);
    return word == null ? null : Boolean.valueOf(word);
  }

  /** What a flag said, with a value for when it was not given. */
  public boolean flag(String target, boolean absent) {
    Boolean flag = flag(target);
    return flag == null ? absent : flag;
  }
}
