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
   * @throws QueryException if it is not one; unknown functions and wrong arguments show only when
   *     it is applied
   */
  public static Query compile(String expression) {
    return new Query(Parser.parse(expression));
  }

  /**
   * The result for a value; JSON null where nothing is found.
   *
   * @throws QueryException if a function is unknown or does not fit its arguments
   */
  public Json apply(Json value) {
    return root.evaluate(value);
  }
}
