package waybill.cli.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.query.Token.Kind;
import waybill.wire.json.JsonNumber;

/**
 * Top-down operator precedence: each token knows how strongly it binds, what it means at the start
 * of an expression and what after one.
 */
final class Parser {
  private static final Node CURRENT = new Nodes.Current();
  private static final String IDENTIFIERS = "['quoted_identifier', 'unquoted_identifier'";

  private final String expression;
  private final List<Token> tokens;
  private int at;

  private Parser(String expression) {
    this.expression = expression;
    this.tokens = Lexer.tokens(expression);
  }

  static Node parse(String expression) {
    Parser parser = new Parser(expression);
    Node root = parser.expression(0);
    Token rest = parser.token();
    if (rest.kind() != Kind.EOF) {
      throw parser.fault(rest, "Unexpected token: " + rest.text());
    }
    return root;
  }

  private Node expression(int power) {
    Token first = token();
    at++;
    Node left = start(first);
    while (power < kind().power()) {
      Token sign = token();
      at++;
      left = follow(left, sign);
    }
    return left;
  }

  /** What a token means at the start of an expression. */
  private Node start(Token token) {
    return switch (token.kind()) {
      case LITERAL -> new Nodes.Literal(token.value());
      case UNQUOTED_IDENTIFIER -> new Nodes.Field(token.text());
      case QUOTED_IDENTIFIER -> quotedField(token);
      case CURRENT -> CURRENT;
      case STAR -> new Nodes.ValueProjection(CURRENT, starRight());
      case FILTER -> filter(CURRENT);
      case FLATTEN -> flatten(CURRENT);
      case LBRACE -> selectHash();
      case LBRACKET -> bracketStart();
      case LPAREN -> parenthesised();
      case NOT -> new Nodes.Not(expression(Kind.NOT.power()));
      case EXPREF -> new Nodes.Reference(expression(Kind.EXPREF.power()));
      case EOF -> throw QueryException.incomplete(expression);
      default -> throw fault(token, "invalid token");
    };
  }

  /** What a token means after an expression. */
  private Node follow(Node left, Token token) {
    return switch (token.kind()) {
      case DOT -> dot(left);
      case PIPE -> new Nodes.Chain(left, expression(Kind.PIPE.power()));
      case OR -> new Nodes.Or(left, expression(Kind.OR.power()));
      case AND -> new Nodes.And(left, expression(Kind.AND.power()));
      case EQ, NE, LT, LTE, GT, GTE ->
          new Nodes.Comparison(token.kind(), left, expression(token.kind().power()));
      case FLATTEN -> flatten(left);
      case FILTER -> filter(left);
      case LBRACKET -> bracket(left);
      case LPAREN -> call(left);
      default -> throw fault(token, "invalid token");
    };
  }

  private Node quotedField(Token token) {
    if (kind() == Kind.LPAREN) {
      throw QueryException.at(
          token(), 0, "Quoted identifier not allowed for function names.", expression);
    }
    return new Nodes.Field(token.text());
  }

  private Node starRight() {
    return kind() == Kind.RBRACKET ? CURRENT : projectionRight(Kind.STAR.power());
  }

  private Node parenthesised() {
    Node inner = expression(0);
    expect(Kind.RPAREN);
    return inner;
  }

  private Node dot(Node left) {
    if (kind() == Kind.STAR) {
      at++;
      return new Nodes.ValueProjection(left, projectionRight(Kind.DOT.power()));
    }
    return new Nodes.Chain(left, dotRight(Kind.DOT.power()));
  }

  private Node dotRight(int power) {
    return switch (kind()) {
      case QUOTED_IDENTIFIER, UNQUOTED_IDENTIFIER, STAR -> expression(power);
      case LBRACKET -> {
        at++;
        yield selectList();
      }
      case LBRACE -> {
        at++;
        yield selectHash();
      }
      default ->
          throw fault(
              token(),
              "Expecting: " + IDENTIFIERS + ", 'lbracket', 'lbrace'], got: " + kind().word());
    };
  }

  private Node flatten(Node left) {
    return new Nodes.Projection(
        new Nodes.Flatten(left), projectionRight(Kind.FLATTEN.power()), null);
  }

  private Node filter(Node left) {
    Node condition = expression(0);
    expect(Kind.RBRACKET);
    Node each = kind() == Kind.FLATTEN ? CURRENT : projectionRight(Kind.FILTER.power());
    return new Nodes.Projection(left, each, condition);
  }

  private Node bracketStart() {
    if (kind() == Kind.NUMBER || kind() == Kind.COLON) {
      return index(CURRENT);
    }
    if (kind() == Kind.STAR && tokens.get(at + 1).kind() == Kind.RBRACKET) {
      at += 2;
      return new Nodes.Projection(CURRENT, projectionRight(Kind.STAR.power()), null);
    }
    return selectList();
  }

  private Node bracket(Node left) {
    if (kind() == Kind.NUMBER || kind() == Kind.COLON) {
      return index(left);
    }
    expect(Kind.STAR);
    expect(Kind.RBRACKET);
    return new Nodes.Projection(left, projectionRight(Kind.STAR.power()), null);
  }

  private Node index(Node left) {
    if (kind() == Kind.COLON || tokens.get(at + 1).kind() == Kind.COLON) {
      Node slice = new Nodes.Indexed(left, slice());
      // jmespath.py does not project a slice of an indexed list: a[0][1:].b finds nothing.
      return left instanceof Nodes.Indexed
          ? slice
          : new Nodes.Projection(slice, projectionRight(Kind.STAR.power()), null);
    }
    Node index = new Nodes.Index((JsonNumber) token().value());
    at++;
    expect(Kind.RBRACKET);
    return new Nodes.Indexed(left, index);
  }

  private Node slice() {
    @Nullable JsonNumber[] parts = new @Nullable JsonNumber[3];
    int part = 0;
    while (kind() != Kind.RBRACKET) {
      if (kind() == Kind.COLON && part < 2) {
        part++;
      } else if (kind() == Kind.NUMBER) {
        parts[part] = (JsonNumber) token().value();
      } else {
        throw fault(token(), "syntax error");
      }
      at++;
    }
    at++;
    return new Nodes.Slice(parts[0], parts[1], parts[2]);
  }

  private Node call(Node left) {
    if (!(left instanceof Nodes.Field function)) {
      Token name = tokens.get(Math.max(0, at - 2));
      throw fault(name, "Invalid function name '" + name.text() + "'");
    }
    List<Node> arguments = new ArrayList<>();
    while (kind() != Kind.RPAREN) {
      arguments.add(expression(0));
      if (kind() == Kind.COMMA) {
        at++;
      }
    }
    at++;
    return new Nodes.Call(function.name(), arguments);
  }

  private Node selectList() {
    List<Node> parts = new ArrayList<>();
    parts.add(expression(0));
    while (kind() != Kind.RBRACKET) {
      expect(Kind.COMMA);
      parts.add(expression(0));
    }
    at++;
    return new Nodes.SelectList(parts);
  }

  private Node selectHash() {
    List<Nodes.Part> parts = new ArrayList<>();
    while (true) {
      Token key = token();
      if (kind() != Kind.QUOTED_IDENTIFIER && kind() != Kind.UNQUOTED_IDENTIFIER) {
        throw expected(IDENTIFIERS + "]");
      }
      at++;
      expect(Kind.COLON);
      parts.add(new Nodes.Part(key.text(), expression(0)));
      if (kind() == Kind.COMMA) {
        at++;
      } else if (kind() == Kind.RBRACE) {
        at++;
        return new Nodes.SelectHash(parts);
      }
    }
  }

  private Node projectionRight(int power) {
    if (kind().power() < Kind.PROJECTION_STOP) {
      return CURRENT;
    }
    return switch (kind()) {
      case LBRACKET, FILTER -> expression(power);
      case DOT -> {
        at++;
        yield dotRight(power);
      }
      default -> throw fault(token(), "syntax error");
    };
  }

  private void expect(Kind kind) {
    if (kind() != kind) {
      throw expected(kind.word());
    }
    at++;
  }

  private QueryException expected(String what) {
    return kind() == Kind.EOF
        ? QueryException.incomplete(expression)
        : fault(token(), "Expecting: " + what + ", got: " + kind().word());
  }

  private Token token() {
    return tokens.get(at);
  }

  private Kind kind() {
    return token().kind();
  }

  private QueryException fault(Token token, String reason) {
    return QueryException.at(token, reason, expression);
  }
}
