package waybill.cli.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.python.Blanks;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * The notation {@code key=value,key=[a,b],key={x=1}}.
 *
 * <p>A comma may end a pair or separate the elements of a bare list, and only what follows tells
 * which: after a first value the parser tries to read on as a list, and where that meets an equals
 * sign it goes back to the last comma. All values are strings here; the contract turns them into
 * what they should be afterwards.
 */
final class Shorthand {
  /** What is read after the last character: the latter half of one, which no word may hold. */
  private static final char END = '\uDFFF';

  private final String input;
  private final ParameterFiles files;
  private final Parameters parameters;
  private int at;

  private Shorthand(String input, ParameterFiles files, Parameters parameters) {
    this.input = input;
    this.files = files;
    this.parameters = parameters;
  }

  /**
   * The members that a text names.
   *
   * @param files where {@code key@=file://…} is read from
   * @param parameters where bytes are kept that are read so
   * @throws ShorthandSyntaxException if the text does not fit the notation
   */
  static JsonObject parse(String text, ParameterFiles files, Parameters parameters) {
    return new Shorthand(text, files, parameters).pairs();
  }

  private JsonObject pairs() {
    Map<String, Json> members = new LinkedHashMap<>();
    String key = key();
    members.put(key, value(isFileAllowed()));
    int last = at;
    while (at < input.length()) {
      expect(',', true);
      key = key();
      Json value = value(isFileAllowed());
      if (members.put(key, value) != null) {
        throw repeated(key, last + 1);
      }
      last = at;
    }
    return new JsonObject(members);
  }

  private String key() {
    int start = at;
    while (isKey(peek())) {
      at++;
    }
    return input.substring(start, at);
  }

  private static boolean isKey(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "-_.#/:".indexOf(c) >= 0);
  }

  /** Reads what stands between key and value; an at sign allows the value to be a file's. */
  private boolean isFileAllowed() {
    skipBlanks();
    boolean allowed = peek() == '@';
    if (allowed) {
      at++;
    }
    expect('=', true);
    return allowed;
  }

  private Json value(boolean fileAllowed) {
    return switch (peek()) {
      case END -> new JsonString("");
      case '[' -> list(fileAllowed);
      case '{' -> hash();
      default -> bare(fileAllowed);
    };
  }

  /** One value, or several between commas. */
  private Json bare(boolean fileAllowed) {
    Json first = firstWord(fileAllowed);
    skipBlanks();
    if (peek() != ',') {
      return first;
    }
    expect(',', true);
    List<Json> items = new ArrayList<>();
    items.add(first);
    while (true) {
      try {
        Json item = furtherWord(fileAllowed);
        skipBlanks();
        if (peek() == END) {
          items.add(item);
          break;
        }
        expect(',', true);
        items.add(item);
      } catch (ShorthandSyntaxException e) {
        if (peek() == END) {
          throw e;
        }
        at = input.lastIndexOf(',', at);
        break;
      }
    }
    return items.size() == 1 ? first : new JsonArray(items);
  }

  private Json list(boolean fileAllowed) {
    expect('[', true);
    List<Json> items = new ArrayList<>();
    while (peek() != ']') {
      items.add(item(fileAllowed));
      separate(']');
    }
    at++;
    return new JsonArray(items);
  }

  private Json hash() {
    expect('{', true);
    Map<String, Json> members = new LinkedHashMap<>();
    while (peek() != '}') {
      String key = key();
      members.put(key, item(isFileAllowed()));
      separate('}');
    }
    at++;
    return new JsonObject(members);
  }

  private Json item(boolean fileAllowed) {
    return switch (peek()) {
      case '[' -> list(fileAllowed);
      case '{' -> hash();
      default -> firstWord(fileAllowed);
    };
  }

  private void separate(char close) {
    skipBlanks();
    if (peek() != close) {
      expect(',', false);
      skipBlanks();
    }
  }

  private Json firstWord(boolean fileAllowed) {
    if (peek() == '\'' || peek() == '"') {
      return loaded(quoted(), fileAllowed);
    }
    String word = word(false);
    return word == null ? new JsonString("") : loaded(word, fileAllowed);
  }

  private Json furtherWord(boolean fileAllowed) {
    if (peek() == '\'' || peek() == '"') {
      return loaded(quoted(), fileAllowed);
    }
    String word = word(true);
    if (word == null) {
      throw fault("<second>", "<none>");
    }
    return loaded(word, fileAllowed);
  }

  private Json loaded(String word, boolean fileAllowed) {
    RawValue file = fileAllowed ? files.loadLocal(word) : null;
    if (file != null && file.bytes() != null) {
      return parameters.standIn(file.bytes());
    }
    return new JsonString(file == null || file.text() == null ? word : file.text());
  }

  /** A word without quotes, or null when none begins here; trailing blanks are cut. */
  private @Nullable String word(boolean further) {
    int start = at;
    while (isEscapedComma() || isPart(peek(), at == start, further)) {
      at += isEscapedComma() ? 2 : 1;
    }
    if (at == start) {
      return null;
    }
    return Blanks.stripTrailing(input.substring(start, at).replace("\\,", ","));
  }

  private boolean isEscapedComma() {
    return input.startsWith("\\,", at);
  }

  /** Later words of a bare list may hold brackets, but no equals sign: so pairs are told apart. */
  private static boolean isPart(char c, boolean start, boolean further) {
    if (c == END || Character.isSurrogate(c) || "\"',".indexOf(c) >= 0) {
      return false;
    }
    if (start) {
      return c > ' ' && c != '=' && c != '[' && c != '{';
    }
    if (c < ' '
        && !isBlank(c)
        && c != '\u001c'
        && c != '\u001d'
        && c != '\u001e'
        && c != '\u001f') {
      return false;
    }
    return further ? c != '=' : c != ']' && c != '}';
  }

  private String quoted() {
    char quote = peek();
    int close = closing(quote);
    if (close < 0) {
      throw fault(quote == '"' ? "<double quoted>" : "<singled quoted>", "<none>");
    }
    String inner = input.substring(at + 1, close);
    at = close + 1;
    return inner.replace("\\" + quote, "" + quote).replace("\\\\", "\\");
  }

  /**
   * Where the quote is closed: at the first one without a backslash before it, else at the last of
   * all.
   */
  private int closing(char quote) {
    int close = input.indexOf(quote, at + 1);
    int last = close;
    while (close > at + 1 && input.charAt(close - 1) == '\\') {
      last = close;
      close = input.indexOf(quote, close + 1);
    }
    return close < 0 ? last : close;
  }

  private void expect(char wanted, boolean blanksAround) {
    if (blanksAround) {
      skipBlanks();
    }
    if (peek() != wanted) {
      throw fault(String.valueOf(wanted), received());
    }
    at++;
    if (blanksAround) {
      skipBlanks();
    }
  }

  private String received() {
    return at < input.length() ? Character.toString(input.codePointAt(at)) : "EOF";
  }

  private void skipBlanks() {
    while (isBlank(peek())) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private char peek() {
    return at < input.length() ? input.charAt(at) : END;
  }

  private ShorthandSyntaxException fault(String expected, String received) {
    return new ShorthandSyntaxException(
        "Expected: '" + expected + "', received: '" + received + "' for input:\n" + marked(at));
  }

  private ShorthandSyntaxException repeated(String key, int place) {
    return new ShorthandSyntaxException(
        "Second instance of key \""
            + key
            + "\" encountered for input:\n"
            + marked(place)
            + "\nThis is often because there is a preceding \",\" instead of a space.");
  }

  /** The input with a caret under a place, in its line. */
  private String marked(int place) {
    int lineStart = place == 0 ? 0 : input.lastIndexOf('\n', place - 1) + 1;
    int lineEnd = input.indexOf('\n', place);
    lineEnd = lineEnd < 0 ? input.length() : lineEnd;
    int column = input.codePointCount(lineStart, Math.min(place, input.length()));
    return input.substring(0, lineEnd) + "\n" + " ".repeat(column) + "^" + input.substring(lineEnd);
  }
}
