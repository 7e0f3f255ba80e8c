package waybill.server.modelscan.pickle;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.UnreadableContent;

/**
 * How an array stands in a file of joblib, by what its wrapper says of it.
 *
 * @param hasObjects whether it is a pickle of its own instead of numbers
 * @param isAligned whether a byte with a count of padding goes before it
 * @param bytes its length
 */
record JoblibArray(boolean hasObjects, boolean isAligned, long bytes) {
  private static final Pattern ELEMENT = Pattern.compile("[<>|=]?([a-zA-Z?])([0-9]{0,9})");

  static boolean isWrapper(Value object) {
    return object instanceof Value.Called(Value.Imported callee, Value _)
        && callee.is("joblib.numpy_pickle", "NumpyArrayWrapper");
  }

  static JoblibArray of(Value state, Texts texts) {
    String element = element(entry(state, "dtype", texts), texts);
    Matcher matched = ELEMENT.matcher(element);
    if (!matched.matches()) {
      throw new UnreadableContent("An array does not say how large its elements are.");
    }
    if (matched.group(1).equals("O")) {
      return new JoblibArray(true, false, 0);
    }
    boolean aligned = entry(state, "numpy_array_alignment_bytes", texts) instanceof Value.Int;
    long size = matched.group(2).isEmpty() ? 1 : Long.parseLong(matched.group(2));
    return new JoblibArray(
        false,
        aligned,
        product(entry(state, "shape", texts), matched.group(1).equals("U") ? 4 * size : size));
  }

  private static @Nullable Value entry(Value state, String key, Texts texts) {
    if (state instanceof Value.Container container) {
      List<Value> entries = container.first();
      for (int at = 0; at + 1 < entries.size(); at += 2) {
        if (key.equals(texts.of(entries.get(at)))) {
          return entries.get(at + 1);
        }
      }
    }
    return null;
  }

  private static String element(@Nullable Value type, Texts texts) {
    if (type instanceof Value.Called(Value.Imported callee, Value.Container arguments)
        && callee.is("numpy", "dtype")
        && !arguments.first().isEmpty()) {
      String text = texts.of(arguments.first().getFirst());
      return text == null ? "" : text;
    }
    return "";
  }

  private static long product(@Nullable Value shape, long size) {
    long bytes = size;
    if (!(shape instanceof Value.Container container)) {
      throw new UnreadableContent("An array does not say what shape it has.");
    }
    for (Value length : container.first()) {
      if (!(length instanceof Value.Int(long number)) || number < 0) {
        throw new UnreadableContent("An array has a length that is no number.");
      }
      if (number > 0 && bytes > Long.MAX_VALUE / number) {
        throw new UnreadableContent("An array is larger than any file.");
      }
      bytes *= number;
    }
    return bytes;
  }
}
