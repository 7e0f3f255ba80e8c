package waybill.cli.call;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.TextFile;
import waybill.cli.python.AsciiJson;
import waybill.cli.python.LenientBase64;
import waybill.cli.python.PythonNumber;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonSyntaxException;

/**
 * A place in a list, between two items.
 *
 * @param page what a request for the page carries: the service's token under the name of its
 *     member, which is JSON null for the first page
 * @param taken how many items of that page lie before the place, as the token says it; null for the
 *     page's beginning
 */
record ResumeToken(JsonObject page, @Nullable Json taken) {
  private static final String TAKEN = "boto_truncate_amount";
  private static final String ENCODED = "boto_encoded_keys";
  private static final String OLD_SEPARATOR = "___";
  private static final BigInteger FARTHEST = BigInteger.valueOf(Integer.MAX_VALUE);

  /** The beginning of a page. */
  static ResumeToken at(String member, Json token) {
    return new ResumeToken(page(member, token), null);
  }

  private static JsonObject page(String member, Json token) {
    return new JsonObject(Map.of(member, token));
  }

  /**
   * The text that users hand back: the AWS CLI's own, so that either tool goes on.
   *
   * @throws Failure if the page is not named by this member alone, as when a user's token named
   *     others
   */
  String text(String member) {
    Map<String, Json> members = new LinkedHashMap<>(page.members());
    if (taken != null) {
      members.put(TAKEN, taken);
    }
    JsonObject token = new JsonObject(members);
    if (!page.members().keySet().equals(Set.of(member))) {
      throw Failure.plain("Bad starting token: " + PythonText.repr(token));
    }
    byte[] bytes = AsciiJson.spaced(token).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The place that a text names: our own form, the old one, or a token of the service. */
  static ResumeToken parse(String text, String member) {
    Json own = decoded(text);
    if (own == null || own instanceof JsonArray) {
      return old(text, member);
    }
    if (!(own instanceof JsonObject object)) {
      throw notOurs();
    }
    Map<String, Json> page = new LinkedHashMap<>(object.members());
    Json encoded = page.remove(ENCODED);
    if (encoded != null && PythonText.isTrue(encoded)) {
      throw notOurs(); // bytes, which no token of this API holds
    }
    Json taken = page.remove(TAKEN);
    return new ResumeToken(new JsonObject(page), taken);
  }

  private static Failure notOurs() {
    return Failure.plain("The starting token is not one that this command gave.");
  }

  /**
   * How many items of the page lie before the place; below zero it counts from the end.
   *
   * @throws Failure if the token says something else than a number
   */
  long skip() {
    if (taken instanceof JsonNumber number && !PythonNumber.isFloat(number)) {
      return clamp(number);
    }
    if (taken == null || taken == JsonNull.NULL) {
      return 0;
    }
    if (taken instanceof JsonBoolean flag) {
      return flag.value() ? 1 : 0;
    }
    throw notOurs();
  }

  /** Beyond any list is far enough. */
  private static long clamp(JsonNumber number) {
    BigInteger value = new BigInteger(number.literal());
    return value.min(FARTHEST).max(FARTHEST.negate()).longValue();
  }

  /**
   * Tokens of one member have at most one separator, before a number; else all is the service's.
   */
  private static ResumeToken old(String text, String member) {
    int at = text.indexOf(OLD_SEPARATOR);
    if (at < 0) {
      return new ResumeToken(page(member, nullable(text)), null);
    }
    String rest = text.substring(at + OLD_SEPARATOR.length());
    if (rest.contains(OLD_SEPARATOR)) {
      throw Failure.plain("Bad starting token: " + text);
    }
    JsonNumber taken = PythonNumber.parseInt(rest);
    return taken == null
        ? new ResumeToken(page(member, nullable(text)), null)
        : new ResumeToken(page(member, nullable(text.substring(0, at))), taken);
  }

  private static Json nullable(String token) {
    return token.equals("None") ? JsonNull.NULL : new JsonString(token);
  }

  private static @Nullable Json decoded(String text) {
    byte[] bytes = LenientBase64.decode(text);
    try {
      return bytes == null ? null : JsonReader.read(TextFile.decode(bytes));
    } catch (TextFile.NotText | JsonSyntaxException e) {
      return null;
    }
  }
}
