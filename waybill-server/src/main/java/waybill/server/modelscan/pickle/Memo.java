package waybill.server.modelscan.pickle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.LimitReached;
import waybill.server.modelscan.content.UnreadableContent;

/** What a pickle remembers under numbers. */
final class Memo {
  /** Numbers that are kept in an array; pickles count from 0, so others are rare. */
  private static final int DENSE_MAX = 1 << 22;

  private static final int SPARSE_MAX = 100_000;

  private @Nullable Value[] dense = new @Nullable Value[64];
  private final Map<Long, Value> sparse = new HashMap<>();
  private long count;

  /** How many numbers are taken: what {@code MEMOIZE} uses as the next one. */
  long count() {
    return count;
  }

  void put(long number, Value value) {
    if (number < 0) {
      throw new UnreadableContent("It remembers something under a negative number.");
    }
    if (number >= DENSE_MAX) {
      putSparse(number, value);
      return;
    }
    int index = (int) number;
    if (index >= dense.length) {
      dense = Arrays.copyOf(dense, Math.max(index + 1, dense.length * 2));
    }
    if (dense[index] == null) {
      count++;
    }
    dense[index] = value;
  }

  private void putSparse(long number, Value value) {
    if (sparse.put(number, value) == null) {
      count++;
    }
    if (sparse.size() > SPARSE_MAX) {
      throw new LimitReached("memo", "It remembers too much under large numbers.");
    }
  }

  Value get(long number) {
    Value value = number >= 0 && number < dense.length ? dense[(int) number] : sparse.get(number);
    if (value == null) {
      throw new UnreadableContent("It asks for " + number + ", which it has not remembered.");
    }
    return value;
  }
}
