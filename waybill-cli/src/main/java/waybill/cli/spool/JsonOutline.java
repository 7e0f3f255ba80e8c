package waybill.cli.spool;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;

/**
 * Checks a text as JSON without building values, and notes where the members of the outermost
 * object are. It accepts exactly what {@link JsonReader} accepts, provided that the text is UTF-8.
 */
public final class JsonOutline {
  private final SpooledText text;
  private final ByteWalk in;
  private int depth;

  private JsonOutline(SpooledText text) {
    this.text = text;
    this.in = new ByteWalk(text);
  }

  /** The text is not JSON. */
  private static final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    NotJson() {
      super(null, null, false, false);
    }
  }

  /** The members of an object, of those with one name the last; null if the text is no object. */
  public static @Nullable Map<String, SpooledValue> members(SpooledText text) {
    Map<String, SpooledValue> members = new HashMap<>();
    JsonOutline outline = new JsonOutline(text);
    try {
      outline.blanks();
      if (outline.in.peek() != '{') {
        return null;
      }
      outline.object(members);
      outline.blanks();
      return outline.in.peek() == ByteWalk.END ? members : null;
    } catch (NotJson e) {
      return null;
    }
  }

  /** Returns how many items the value has if it is an array. */
  private int value() throws NotJson {
    switch (in.peek()) {
      case '"' -> string();
      case '{' -> object(null);
      case '[' -> {
        return array();
      }
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      case 'N' -> word("NaN");
      case 'I' -> word("Infinity");
      default -> number();
    }
    return SpooledValue.NO_ARRAY;
  }

  private void object(@Nullable Map<String, SpooledValue> members) throws NotJson {
    enter();
    boolean closed = in.take('}');
    while (!closed) {
      long name = in.place();
      string();
      long nameEnd = in.place();
      blanks();
      expect(':');
      blanks();
      long start = in.place();
      int items = value();
      if (members != null) {
        SpooledText value = text.part(start, in.place());
        members.put(unquoted(text.part(name, nameEnd)), new SpooledValue(value, items));
      }
      closed = closes('}');
    }
    depth--;
  }

  private static String unquoted(SpooledText name) {
    return ((JsonString) JsonReader.read(name.text())).value();
  }

  private int array() throws NotJson {
    enter();
    int items = 0;
    boolean closed = in.take(']');
    while (!closed) {
      value();
      items++;
      closed = closes(']');
    }
    depth--;
    return items;
  }

  private void enter() throws NotJson {
    if (++depth > JsonReader.DEPTH_MAX) {
      throw new NotJson();
    }
    in.next();
    blanks();
  }

  /** Whether the bracket follows; otherwise a comma does. */
  private boolean closes(char bracket) throws NotJson {
    blanks();
    if (in.take(bracket)) {
      return true;
    }
    expect(',');
    blanks();
    return false;
  }

  private void word(String word) throws NotJson {
    for (int i = 0; i < word.length(); i++) {
      expect(word.charAt(i));
    }
  }

  private void string() throws NotJson {
    expect('"');
    in.passPlain();
    for (int b = in.next(); b != '"'; b = in.next()) {
      if (b < 0x20) { // or the end
        throw new NotJson();
      } else if (b == '\\') {
        escape();
      } else if (b >= 0x80) {
        character(b);
      }
      in.passPlain();
    }
  }

  private void escape() throws NotJson {
    int escaped = in.next();
    if (escaped == 'u') {
      for (int i = 0; i < 4; i++) {
        if (Character.digit(in.next(), 16) < 0) {
          throw new NotJson();
        }
      }
    } else if (escaped < 0 || "\"\\/bfnrt".indexOf(escaped) < 0) {
      throw new NotJson();
    }
  }

  /** The rest of a character of several bytes: shortest form only, no surrogates. */
  private void character(int lead) throws NotJson {
    int second = in.next();
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (lead < 0xc2 || lead > 0xf4 || second < least || second > most) {
      throw new NotJson();
    }
    int more = lead < 0xe0 ? 0 : lead < 0xf0 ? 1 : 2;
    for (int i = 0; i < more; i++) {
      if ((in.next() & ~0x3f) != 0x80) {
        throw new NotJson();
      }
    }
  }

  private void number() throws NotJson {
    if (in.take('-') && in.peek() == 'I') {
      word("Infinity");
      return;
    }
    if (!in.take('0')) {
      digits();
    }
    if (in.take('.')) {
      digits();
    }
    if (in.take('e') || in.take('E')) {
      if (!in.take('+')) {
        in.take('-');
      }
      digits();
    }
  }

  private void digits() throws NotJson {
    if (!isDigit(in.next())) {
      throw new NotJson();
    }
    while (isDigit(in.peek())) {
      in.next();
    }
  }

  private static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  private void blanks() {
    int b = in.peek();
    while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
      in.next();
      b = in.peek();
    }
  }

  private void expect(char c) throws NotJson {
    if (!in.take(c)) {
      throw new NotJson();
    }
  }
}
