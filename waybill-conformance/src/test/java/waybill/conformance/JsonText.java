package waybill.conformance;

import io.burt.jmespath.jcf.JcfRuntime;
import org.jspecify.annotations.Nullable;

/**
 * JSON as plain Java values (maps, lists, strings, numbers, booleans, null), and JMESPath on them.
 */
public final class JsonText {
  private static final JcfRuntime RUNTIME = new JcfRuntime();

  private JsonText() {}

  /** The value of a text; an empty text is an empty object, as clients take it. */
  public static Object parse(String text) {
    return RUNTIME.parseString(text.isEmpty() ? "{}" : text);
  }

  /** The text of a value. */
  public static String write(@Nullable Object value) {
    return RUNTIME.toString(value);
  }

  /** What a JMESPath expression finds in a value, or null. */
  public static @Nullable Object search(String expression, @Nullable Object value) {
    return RUNTIME.compile(expression).search(value);
  }
}
