package waybill.cli.query;

import waybill.wire.json.Json;

/** A compiled expression. */
public final class Query {
  private final Node root;

  private Query(Node root) {
    this.root = root;
  }

  /**
   * Compiles an expression.
   *
   * @throws QueryException if it is not one, or nested too deep; unknown functions and wrong
   *     arguments show only when it is applied
   */
  public static Query compile(String expression) {
    try {
      return new Query(Parser.parse(expression));
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  /**
   * The result for a value; JSON null where nothing is found.
   *
   * @throws QueryException if a function is unknown or does not fit its arguments
   */
  public Json apply(Json value) {
    try {
      return root.evaluate(value);
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  private static QueryException tooDeep() {
    return new QueryException("The expression is nested too deep.");
  }
}
