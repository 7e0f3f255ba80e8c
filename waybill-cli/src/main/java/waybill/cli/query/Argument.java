package waybill.cli.query;

import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;

/**
 * What a function is called with.
 *
 * @param expression an expression to apply, or null when the argument is the value
 */
record Argument(Json value, @Nullable Node expression) {}
