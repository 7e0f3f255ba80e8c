package waybill.cli.query;

import java.util.Locale;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonString;

/**
 * A word of an expression.
 *
 * @param value the literal, name or sign
 * @param start in code points from 0
 */
record Token(Kind kind, Json value, int start) {

  static Token sign(Kind kind, String sign, int start) {
    return new Token(kind, new JsonString(sign), start);
  }

  /** As messages show it. */
  String text() {
    return PythonText.str(value);
  }

  /** What a token is, with how strongly it binds what stands left of it. */
  enum Kind {
    EOF(0),
    UNQUOTED_IDENTIFIER(0),
    QUOTED_IDENTIFIER(0),
    LITERAL(0),
    RBRACKET(0),
    RPAREN(0),
    COMMA(0),
    RBRACE(0),
    NUMBER(0),
    CURRENT(0),
    EXPREF(0),
    COLON(0),
    PIPE(1),
    OR(2),
    AND(3),
    EQ(5),
    GT(5),
    LT(5),
    GTE(5),
    LTE(5),
    NE(5),
    FLATTEN(9),
    STAR(20),
    FILTER(21),
    DOT(40),
    NOT(45),
    LBRACE(50),
    LBRACKET(55),
    LPAREN(60);

    /** Tokens that bind less than this end a projection. */
    static final int PROJECTION_STOP = 10;

    private final int power;

    Kind(int power) {
      this.power = power;
    }

    int power() {
      return power;
    }

    /** The name in messages about what was expected. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
