package waybill.cli.complete;

/**
 * A word that may stand at the cursor.
 *
 * @param text the whole word, without quotes and escapes
 * @param description a few words for shells that show them; may be empty
 * @param open whether the word goes on, so that no blank follows it
 */
public record Candidate(String text, String description, boolean open) {
  /** A whole word. */
  static Candidate word(String text) {
    return new Candidate(text, "", false);
  }

  /** A whole word and what it means. */
  static Candidate word(String text, String description) {
    return new Candidate(text, description, false);
  }

  /** The beginning of words. */
  static Candidate start(String text, String description) {
    return new Candidate(text, description, true);
  }

  /** The same at the end of a longer word. */
  Candidate after(String prefix) {
    return new Candidate(prefix.concat(text), description, open);
  }
}
