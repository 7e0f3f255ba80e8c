package waybill.server.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What pax headers say of a member: {@code path}, {@code size}, and whether it is sparse. Other
 * keys are passed over, {@code linkpath} as well, since links are refused wherever they lead.
 */
final class PaxRecords {
  static final PaxRecords NONE = new PaxRecords(Map.of());

  private static final String PATH = "path";
  private static final String SIZE = "size";
  private static final String SPARSE = "GNU.sparse.";

  /** Of the number before a record: more than any header that is read can have. */
  private static final int LENGTH_DIGITS_MAX = 8;

  private final Map<String, byte[]> values;

  private PaxRecords(Map<String, byte[]> values) {
    this.values = values;
  }

  /** Reads the content of a header; empty when a record is broken. */
  static Optional<PaxRecords> parse(byte[] content) {
    Map<String, byte[]> values = new HashMap<>();
    int at = 0;
    while (at < content.length) {
      int end = endOfRecord(content, at);
      int key = end < 0 ? -1 : indexOf(content, (byte) ' ', at, end) + 1;
      int equals = key < 0 ? -1 : indexOf(content, (byte) '=', key, end);
      if (equals <= key) {
        return Optional.empty();
      }
      String name = new String(content, key, equals - key, StandardCharsets.UTF_8);
      if (name.equals(PATH) || name.equals(SIZE) || name.startsWith(SPARSE)) {
        values.put(name, Arrays.copyOfRange(content, equals + 1, end - 1));
      }
      at = end;
    }
    return Optional.of(new PaxRecords(values));
  }

  /** Where the record ends by its own length, behind its line feed; -1 when that is wrong. */
  private static int endOfRecord(byte[] content, int at) {
    int space = indexOf(content, (byte) ' ', at, content.length);
    if (space <= at || space - at > LENGTH_DIGITS_MAX) {
      return -1;
    }
    int length = 0;
    for (int i = at; i < space; i++) {
      if (content[i] < '0' || content[i] > '9') {
        return -1;
      }
      length = length * 10 + (content[i] - '0');
    }
    int end = at + length;
    return end > space + 1 && end <= content.length && content[end - 1] == '\n' ? end : -1;
  }

  private static int indexOf(byte[] content, byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (content[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** These records, with those of a header of one member above them. */
  PaxRecords with(PaxRecords nearer) {
    Map<String, byte[]> all = new HashMap<>(values);
    all.putAll(nearer.values);
    return new PaxRecords(all);
  }

  /** The name that counts in place of the header's; null for the header's. */
  byte @Nullable [] path() {
    byte[] path = values.get(PATH);
    return path == null ? null : path.clone();
  }

  /** Whether a size is given in place of the header's. */
  boolean hasSize() {
    return values.containsKey(SIZE);
  }

  /** That size in bytes; empty when it is no number. */
  OptionalLong size() {
    byte[] digits = values.getOrDefault(SIZE, new byte[0]);
    long value = 0;
    for (byte each : digits) {
      if (each < '0' || each > '9' || value > (Long.MAX_VALUE - 9) / 10) {
        return OptionalLong.empty();
      }
      value = value * 10 + (each - '0');
    }
    return digits.length == 0 ? OptionalLong.empty() : OptionalLong.of(value);
  }

  boolean isSparse() {
    return values.keySet().stream().anyMatch(key -> key.startsWith(SPARSE));
  }
}
