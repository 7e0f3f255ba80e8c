package waybill.cli.query;

/** An expression that cannot be compiled, or cannot be applied to a value; worded for a person. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QueryException(String message) {
    super(message, null, false, false);
  }

  /** What is wrong; may have several lines. */
  public String text() {
    return String.valueOf(getMessage());
  }

  /** The expression ends too early. */
  static QueryException incomplete(String expression) {
    return new QueryException(
        "Invalid jmespath expression: Incomplete expression:\n"
            + quotedWithCaret(expression, expression.codePointCount(0, expression.length())));
  }

  /** A token stands where it may not. */
  static QueryException at(Token token, String reason, String expression) {
    return at(token, token.start(), reason, expression);
  }

  /** The same, told with another place: columns count from 0. */
  static QueryException at(Token token, int column, String reason, String expression) {
    return new QueryException(
        reason
            + ": Parse error at column "
            + column
            + ", token \""
            + token.text()
            + "\" ("
            + token.kind()
            + "), for expression:\n"
            + quotedWithCaret(expression, column));
  }

  /** Characters that are no token. */
  static QueryException lexical(String reason, String expression, int column) {
    return new QueryException(
        "Bad jmespath expression: "
            + reason
            + ":\n"
            + expression
            + "\n"
            + " ".repeat(column)
            + "^");
  }

  private static String quotedWithCaret(String expression, int column) {
    return "\"" + expression + "\"\n" + " ".repeat(column + 1) + "^";
  }
}
