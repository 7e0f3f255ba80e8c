package waybill.cli.python;

import java.util.List;
import java.util.Map;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Values as Python writes them in messages and cells. */
public final class PythonText {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private PythonText() {}

  /** What {@code str(value)} gives: a string as it is, all else as {@link #repr}. */
  public static String str(Json value) {
    return value instanceof JsonString string ? string.value() : repr(value);
  }

  /** What {@code repr(value)} gives, for example {@code {'a': None, 'b': [1, True]}}. */
  public static String repr(Json value) {
    StringBuilder out = new StringBuilder();
    appendRepr(out, value);
    return out.toString();
  }

  /** Whether Python calls a value true: false are null, false, zero and all that is empty. */
  public static boolean isTrue(Json value) {
    if (value instanceof JsonObject object) {
      return !object.members().isEmpty();
    }
    if (value instanceof JsonArray array) {
      return !array.items().isEmpty();
    }
    if (value instanceof JsonString string) {
      return !string.value().isEmpty();
    }
    if (value instanceof JsonNumber number) {
      return PythonNumber.doubleValue(number) != 0;
    }
    return value instanceof JsonBoolean flag && flag.value();
  }

  /** The name of the type that {@code json.loads} makes of a value. */
  public static String typeName(Json value) {
    return switch (value) {
      case JsonObject _ -> "dict";
      case JsonArray _ -> "list";
      case JsonString _ -> "str";
      case JsonNumber number -> PythonNumber.isFloat(number) ? "float" : "int";
      case JsonBoolean _ -> "bool";
      case JsonNull _ -> "NoneType";
    };
  }

  /** A string in Python's quotes: single ones, unless it holds single and no double ones. */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    appendQuoted(out, text);
    return out.toString();
  }

  /** Words in Python's list notation, for example {@code ['a', 'b']}. */
  public static String list(List<String> words) {
    StringBuilder out = new StringBuilder("[");
    for (String word : words) {
      if (out.length() > 1) {
        out.append(", ");
      }
      appendQuoted(out, word);
    }
    return out.append(']').toString();
  }

  /** Bytes in Python's notation, for example {@code b'\x00a'}. */
  public static String bytes(byte[] bytes) {
    boolean single = false;
    boolean twofold = false;
    for (byte b : bytes) {
      single |= b == '\'';
      twofold |= b == '"';
    }
    char quote = single && !twofold ? '"' : '\'';
    StringBuilder out = new StringBuilder(bytes.length + 3).append('b').append(quote);
    for (byte b : bytes) {
      appendCharacter(out, b & 0xff, quote, 0x7f);
    }
    return out.append(quote).toString();
  }

  private static void appendRepr(StringBuilder out, Json value) {
    if (value instanceof JsonObject object) {
      appendObject(out, object);
    } else if (value instanceof JsonArray array) {
      appendArray(out, array);
    } else if (value instanceof JsonString string) {
      appendQuoted(out, string.value());
    } else if (value instanceof JsonNumber number) {
      out.append(PythonNumber.text(number));
    } else if (value instanceof JsonBoolean flag) {
      out.append(flag.value() ? "True" : "False");
    } else {
      out.append("None");
    }
  }

  private static void appendObject(StringBuilder out, JsonObject object) {
    String before = "{";
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      out.append(before);
      appendQuoted(out, member.getKey());
      out.append(": ");
      appendRepr(out, member.getValue());
      before = ", ";
    }
    out.append(object.members().isEmpty() ? "{}" : "}");
  }

  private static void appendArray(StringBuilder out, JsonArray array) {
    String before = "[";
    for (Json item : array.items()) {
      out.append(before);
      appendRepr(out, item);
      before = ", ";
    }
    out.append(array.items().isEmpty() ? "[]" : "]");
  }

  private static void appendQuoted(StringBuilder out, String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    int i = 0;
    while (i < text.length()) {
      int code = text.codePointAt(i);
      appendCharacter(out, code, quote, Character.MAX_CODE_POINT + 1);
      i += Character.charCount(code);
    }
    out.append(quote);
  }

  private static void appendCharacter(StringBuilder out, int code, char quote, int plainEnd) {
    switch (code) {
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (code == quote) {
          out.append('\\').append(quote);
        } else if (code < plainEnd && isPrintable(code)) {
          out.appendCodePoint(code);
        } else {
          appendEscaped(out, code);
        }
      }
    }
  }

  private static void appendEscaped(StringBuilder out, int code) {
    int digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
    out.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX[code >> shift & 15]);
    }
  }

  private static boolean isPrintable(int code) {
    if (code < 0x7f) {
      return code >= 0x20;
    }
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> code < Newer.FIRST || !Newer.SET.contains(code);
    };
  }

  /** What came to Unicode after version 14, which that Python knows: to it, no characters yet. */
  private static final class Newer {
    static final int FIRST = 0x897;
    static final CodePointSet SET =
        CodePointSet.read(PythonText.class.getResourceAsStream("newer-characters.txt"));
  }
}
