package waybill.server.modelscan.pickle;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.Content;

/** Reads the texts of a pickle as Python would, when one is wanted as a name. */
final class Texts {
  /** Longer ones are no names. */
  private static final int NAME_BYTES_MAX = 1024;

  private static final Pattern UNICODE_ESCAPE =
      Pattern.compile("\\\\u([0-9a-fA-F]{4})|\\\\U([0-9a-fA-F]{8})");

  private static final Pattern STRING_ESCAPE =
      Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|(.))", Pattern.DOTALL);

  private final Content content;

  Texts(Content content) {
    this.content = content;
  }

  /** The text that a value stands for; null if it stands for none that is known. */
  @Nullable String of(Value value) {
    return switch (value) {
      case Value.Text text when text.length() <= NAME_BYTES_MAX -> decoded(text);
      default -> null;
    };
  }

  private String decoded(Value.Text text) {
    byte[] bytes = content.bytes(text.position(), text.length());
    return switch (text.form()) {
      case UTF8 -> new String(bytes, StandardCharsets.UTF_8);
      case LATIN1 -> new String(bytes, StandardCharsets.ISO_8859_1);
      case RAW_ESCAPES -> withUnicodeEscapes(new String(bytes, StandardCharsets.ISO_8859_1));
      case QUOTED -> unquoted(new String(bytes, StandardCharsets.ISO_8859_1).strip());
    };
  }

  private static String withUnicodeEscapes(String raw) {
    return UNICODE_ESCAPE
        .matcher(raw)
        .replaceAll(
            found -> {
              String digits = found.group(1) != null ? found.group(1) : found.group(2);
              return quoteReplacement(Long.parseLong(digits, 16));
            });
  }

  private static String unquoted(String raw) {
    String inner = raw.length() >= 2 ? raw.substring(1, raw.length() - 1) : raw;
    return STRING_ESCAPE.matcher(inner).replaceAll(Texts::unescaped);
  }

  private static String unescaped(MatchResult found) {
    if (found.group(1) != null) {
      return quoteReplacement(Integer.parseInt(found.group(1), 16));
    }
    if (found.group(2) != null) {
      return quoteReplacement(Integer.parseInt(found.group(2), 8));
    }
    return java.util.regex.Matcher.quoteReplacement(found.group(3));
  }

  private static String quoteReplacement(long character) {
    String text = Character.isValidCodePoint((int) character) ? chars((int) character) : "?";
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private static String chars(int codePoint) {
    return Character.toString(codePoint);
  }
}
