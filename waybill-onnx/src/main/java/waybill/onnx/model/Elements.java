package waybill.onnx.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The elements of a tensor, added one by one in row-major order and kept as the model takes them: a
 * million numbers of single precision are four megabytes, not a million objects.
 */
public final class Elements {
  private static final int FIRST_BYTES = 256;
  private static final int ARRAY_BYTES_MAX = Integer.MAX_VALUE - 8;

  private final ElementType type;
  private ByteBuffer bytes;
  private final List<String> texts = new ArrayList<>();

  /** None yet. */
  public Elements(ElementType type) {
    this.type = type;
    this.bytes = allocated(type == ElementType.STRING ? 0 : FIRST_BYTES);
  }

  /** How many there are. */
  public int count() {
    return type == ElementType.STRING ? texts.size() : bytes.position() / type.bytes();
  }

  /**
   * Adds what a text says: itself where texts are taken, else a number, {@code NaN} or {@code
   * Infinity}, or a truth value as {@code true}, {@code false}, {@code 1} or {@code 0}.
   *
   * @return whether it is an element of this type; if not, nothing was added
   */
  public boolean addText(String text) {
    if (type == ElementType.STRING) {
      return texts.add(text);
    }
    String word = text.strip();
    if (type == ElementType.BOOL) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "true", "1" -> addFlag(true);
        case "false", "0" -> addFlag(false);
        default -> false;
      };
    }
    return addNumber(word);
  }

  /** Adds a truth value; answers whether the type takes one. */
  public boolean addFlag(boolean value) {
    if (type != ElementType.BOOL) {
      return false;
    }
    room().put((byte) (value ? 1 : 0));
    return true;
  }

  /** Adds a number as it was written; answers whether the type can hold its value. */
  public boolean addNumber(String literal) {
    return switch (type) {
      case FLOAT -> addFloat(literal);
      case DOUBLE -> addDouble(literal);
      case INT8, UINT8, INT16, INT32, INT64 -> addWhole(literal);
      case BOOL, STRING -> false;
    };
  }

  private boolean addFloat(String literal) {
    String word = NumberText.real(literal);
    float value = word.isEmpty() ? 0 : Float.parseFloat(word);
    if (word.isEmpty() || (Float.isInfinite(value) && !NumberText.isInfinity(word))) {
      return false;
    }
    room().putFloat(value);
    return true;
  }

  private boolean addDouble(String literal) {
    String word = NumberText.real(literal);
    double value = word.isEmpty() ? 0 : Double.parseDouble(word);
    if (word.isEmpty() || (Double.isInfinite(value) && !NumberText.isInfinity(word))) {
      return false;
    }
    room().putDouble(value);
    return true;
  }

  private boolean addWhole(String literal) {
    OptionalLong found = NumberText.whole(literal);
    if (found.isEmpty()) {
      return false;
    }
    long value = found.getAsLong();
    switch (type) {
      case INT8 -> room().put((byte) value);
      case UINT8 -> room().put((byte) value);
      case INT16 -> room().putShort((short) value);
      case INT32 -> room().putInt((int) value);
      default -> room().putLong(value);
    }
    if (fits(value)) {
      return true;
    }
    bytes.position(bytes.position() - type.bytes());
    return false;
  }

  private boolean fits(long value) {
    return switch (type) {
      case INT8 -> value == (byte) value;
      case UINT8 -> value >= 0 && value <= 0xFF;
      case INT16 -> value == (short) value;
      case INT32 -> value == (int) value;
      default -> true;
    };
  }

  /** The buffer, with room for one more. */
  private ByteBuffer room() {
    if (bytes.remaining() < type.bytes()) {
      int used = bytes.position();
      long wanted = Math.min(2L * Math.max(used, FIRST_BYTES), ARRAY_BYTES_MAX);
      if (wanted - used < type.bytes()) {
        throw new InvalidInput(
            "A tensor may not take more than two gigabytes; send smaller batches.");
      }
      bytes = allocated((int) wanted).put(bytes.flip());
    }
    return bytes;
  }

  private static ByteBuffer allocated(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
  }

  /** The numbers from the first to the last, in the machine's byte order. */
  ByteBuffer numbers() {
    return bytes.duplicate().order(ByteOrder.nativeOrder()).flip();
  }

  /** The texts; none where numbers are taken. */
  public List<String> texts() {
    return texts;
  }
}
