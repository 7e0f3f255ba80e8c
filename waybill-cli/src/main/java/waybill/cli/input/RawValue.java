package waybill.cli.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was given for an option, before the contract says what it means. Exactly one is not null.
 *
 * @param text one word, or the text of a file
 * @param words the words of an option that takes several
 * @param bytes the bytes of a file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawValue(@Nullable String text, @Nullable List<String> words, byte @Nullable [] bytes) {

  static RawValue of(String text) {
    return new RawValue(text, null, null);
  }

  static RawValue of(List<String> words) {
    return new RawValue(null, words, null);
  }

  static RawValue of(byte[] bytes) {
    return new RawValue(null, null, bytes);
  }

  /** The text, with bytes read as UTF-8; null for several words. */
  @Nullable String asText() {
    return bytes == null ? text : new String(bytes, StandardCharsets.UTF_8);
  }

  /** The word that tells JSON from shorthand: the text, or the first of several. */
  String first() {
    String only = asText();
    if (only != null) {
      return only;
    }
    return words == null || words.isEmpty() ? "" : words.get(0);
  }
}
