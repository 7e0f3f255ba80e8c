package waybill.server.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import waybill.registry.search.Value;
import waybill.registry.store.SearchPosition;

/**
 * Positions of searches as bytes under the seal of a page token: the version, the length of the
 * name, the name, and the value that is sorted by with a letter for its type.
 */
final class SearchPositions {
  private SearchPositions() {}

  static byte[] bytes(SearchPosition position) {
    byte[] name = position.name().getBytes(StandardCharsets.UTF_8);
    byte[] value = value(position.value());
    return ByteBuffer.allocate(2 * Integer.BYTES + name.length + value.length)
        .putInt(position.version())
        .putInt(name.length)
        .put(name)
        .put(value)
        .array();
  }

  /** Reads what {@link #bytes} wrote; the seal vouches for it. */
  static SearchPosition read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int version = in.getInt();
    byte[] name = new byte[in.getInt()];
    in.get(name);
    byte[] value = Arrays.copyOfRange(bytes, in.position(), bytes.length);
    return new SearchPosition(readValue(value), text(name), version);
  }

  private static byte[] value(@Nullable Value value) {
    return switch (value) {
      case null -> new byte[0];
      case Value.Numeric(var number) ->
          ByteBuffer.allocate(1 + Double.BYTES).put((byte) 'N').putDouble(number).array();
      case Value.Text(var text) -> ("T" + text).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static @Nullable Value readValue(byte[] bytes) {
    if (bytes.length == 0) {
      return null;
    }
    return bytes[0] == 'N'
        ? new Value.Numeric(ByteBuffer.wrap(bytes).getDouble(1))
        : new Value.Text(text(bytes).substring(1));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
