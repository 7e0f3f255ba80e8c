package waybill.cli.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.python.PythonNumber;
import waybill.cli.query.Token.Kind;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonSyntaxException;

/** Cuts an expression into tokens. Places are code points, since messages count in them. */
final class Lexer {
  private static final int END = -1;

  private final String expression;
  private final int[] codes;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String expression) {
    this.expression = expression;
    this.codes = expression.codePoints().toArray();
  }

  static List<Token> tokens(String expression) {
    if (expression.isEmpty()) {
      throw new QueryException("Invalid JMESPath expression: cannot be empty.");
    }
    Lexer lexer = new Lexer(expression);
    while (lexer.at < lexer.codes.length) {
      lexer.next();
    }
    lexer.add(Kind.EOF, "", lexer.codes.length);
    return lexer.tokens;
  }

  private void next() {
    int c = peek();
    Kind simple = simple(c);
    if (simple != null) {
      add(simple, Character.toString(c), at++);
    } else if (isLetter(c)) {
      identifier();
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      at++;
    } else if (isDigit(c) || c == '-') {
      number();
    } else {
      sign(c);
    }
  }

  private static @Nullable Kind simple(int c) {
    return switch (c) {
      case '.' -> Kind.DOT;
      case '*' -> Kind.STAR;
      case ']' -> Kind.RBRACKET;
      case ',' -> Kind.COMMA;
      case ':' -> Kind.COLON;
      case '@' -> Kind.CURRENT;
      case '(' -> Kind.LPAREN;
      case ')' -> Kind.RPAREN;
      case '{' -> Kind.LBRACE;
      case '}' -> Kind.RBRACE;
      default -> null;
    };
  }

  private void sign(int c) {
    switch (c) {
      case '[' -> bracket();
      case '\'' -> rawString();
      case '"' -> quotedIdentifier();
      case '`' -> literal();
      case '|' -> either('|', Kind.OR, Kind.PIPE);
      case '&' -> either('&', Kind.AND, Kind.EXPREF);
      case '<' -> either('=', Kind.LTE, Kind.LT);
      case '>' -> either('=', Kind.GTE, Kind.GT);
      case '!' -> either('=', Kind.NE, Kind.NOT);
      case '=' -> equality();
      default -> throw fault("Unknown token " + Character.toString(c), at);
    }
  }

  private void bracket() {
    int start = at++;
    if (peek() == ']') {
      at++;
      add(Kind.FLATTEN, "[]", start);
    } else if (peek() == '?') {
      at++;
      add(Kind.FILTER, "[?", start);
    } else {
      add(Kind.LBRACKET, "[", start);
    }
  }

  private void either(int second, Kind both, Kind alone) {
    int start = at++;
    if (peek() == second) {
      at++;
      add(both, slice(start, at), start);
    } else {
      add(alone, slice(start, at), start);
    }
  }

  private void equality() {
    int start = at++;
    if (peek() != '=') {
      throw fault("Unknown token '='", start);
    }
    at++;
    add(Kind.EQ, "==", start);
  }

  private void identifier() {
    int start = at;
    while (isLetter(peek()) || isDigit(peek())) {
      at++;
    }
    add(Kind.UNQUOTED_IDENTIFIER, slice(start, at), start);
  }

  private void number() {
    int start = at++;
    while (isDigit(peek())) {
      at++;
    }
    JsonNumber number = PythonNumber.parseInt(slice(start, at));
    if (number == null) {
      throw fault("Unknown token '-'", start);
    }
    tokens.add(new Token(Kind.NUMBER, number, start));
  }

  private void rawString() {
    int start = at;
    String text = until('\'').replace("\\'", "'");
    tokens.add(new Token(Kind.LITERAL, new JsonString(text), start));
  }

  private void quotedIdentifier() {
    int start = at;
    String quoted = "\"" + until('"') + "\"";
    try {
      tokens.add(new Token(Kind.QUOTED_IDENTIFIER, JsonReader.read(quoted), start));
    } catch (JsonSyntaxException e) {
      String reason = String.valueOf(e.getMessage());
      int colon = reason.indexOf(':');
      throw fault(colon < 0 ? reason : reason.substring(0, colon), start);
    }
  }

  private void literal() {
    int start = at;
    String text = until('`').replace("\\`", "`");
    tokens.add(new Token(Kind.LITERAL, literalValue(text, start), start));
  }

  /** JSON; failing that, and for old expressions' sake, a string without its quotes. */
  private Json literalValue(String text, int start) {
    try {
      return JsonReader.read(text);
    } catch (JsonSyntaxException notJson) {
      try {
        return JsonReader.read("\"" + text.stripLeading() + "\"");
      } catch (JsonSyntaxException e) {
        throw fault("Bad token " + text, start);
      }
    }
  }

  /** The text up to a delimiter, which a backslash may hide; backslashes stay. */
  private String until(char delimiter) {
    int start = at++;
    while (peek() != delimiter) {
      if (peek() == '\\') {
        at++;
      }
      if (peek() == END) {
        throw fault("Unclosed " + delimiter + " delimiter", start);
      }
      at++;
    }
    return slice(start + 1, at++);
  }

  private void add(Kind kind, String text, int start) {
    tokens.add(Token.sign(kind, text, start));
  }

  private int peek() {
    return at < codes.length ? codes[at] : END;
  }

  private String slice(int start, int end) {
    return new String(codes, start, end - start);
  }

  private QueryException fault(String reason, int column) {
    return QueryException.lexical(reason, expression, column);
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
