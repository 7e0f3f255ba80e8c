package waybill.server.api;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The API's words for the registry's closed lists. */
final class Words {
  private Words() {}

  /** The value that a word stands for; the contract has checked that it stands for one. */
  static <E> E read(E[] values, Function<E, String> word, String text) {
    return Arrays.stream(values)
        .filter(value -> word.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The contract knows another word: " + text));
  }

  /** The same, for a member that may be absent. */
  static <E> @Nullable E find(E[] values, Function<E, String> word, @Nullable String text) {
    return text == null ? null : read(values, word, text);
  }
}
