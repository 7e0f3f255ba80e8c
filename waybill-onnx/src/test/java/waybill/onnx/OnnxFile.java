package waybill.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes small ONNX files for tests, field by field as onnx.proto numbers them. */
public final class OnnxFile {
  public static final int FLOAT = 1;
  public static final int UINT8 = 2;
  public static final int INT8 = 3;
  public static final int UINT16 = 4;
  public static final int INT16 = 5;
  public static final int INT32 = 6;
  public static final int INT64 = 7;
  public static final int STRING = 8;
  public static final int BOOL = 9;
  public static final int FLOAT16 = 10;
  public static final int DOUBLE = 11;
  public static final int UINT32 = 12;
  public static final int UINT64 = 13;

  private static final int IR_VERSION = 8;

  private final Message graph = new Message().text(2, "test");

  /** A message of protocol buffers, as it grows. */
  private static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message whole(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message real(int field, float value) {
      varint(((long) field << 3) | 5);
      bytes.writeBytes(
          ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
      return this;
    }

    Message bytes(int field, byte[] value) {
      varint(((long) field << 3) | 2);
      varint(value.length);
      bytes.writeBytes(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes.toByteArray());
    }

    private void varint(long value) {
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        bytes.write((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      bytes.write((int) rest);
    }
  }

  /** An operator's answer is its input: any type and shape. */
  public static OnnxFile identity(int type, Object... dimensions) {
    return new OnnxFile()
        .input("x", type, dimensions)
        .node("Identity", "", List.of("x"), List.of("y"), Map.of())
        .output("y", type, dimensions);
  }

  /** An input; sizes are numbers or the names of open ones. */
  public OnnxFile input(String name, int type, Object... dimensions) {
    graph.message(11, valueInfo(name, tensor(type, dimensions)));
    return this;
  }

  /** A tensor among the outputs. */
  public OnnxFile output(String name, int type, Object... dimensions) {
    graph.message(12, valueInfo(name, tensor(type, dimensions)));
    return this;
  }

  /** A sequence of maps from keys of this type to floats among the outputs. */
  public OnnxFile outputMaps(String name, int keyType) {
    Message map = new Message().whole(1, keyType).message(2, tensor(FLOAT));
    Message sequence = new Message().message(1, new Message().message(5, map));
    graph.message(12, valueInfo(name, new Message().message(4, sequence)));
    return this;
  }

  /** A node; attributes are whole numbers, texts, or lists of either. */
  public OnnxFile node(
      String operator,
      String domain,
      List<String> inputs,
      List<String> outputs,
      Map<String, Object> attributes) {
    Message node = new Message();
    inputs.forEach(input -> node.text(1, input));
    outputs.forEach(output -> node.text(2, output));
    node.text(4, operator);
    attributes.forEach((name, value) -> node.message(5, attribute(name, value)));
    graph.message(1, node.text(7, domain));
    return this;
  }

  /** Weights of single precision in the file itself. */
  public OnnxFile weights(String name, float... values) {
    Message tensor = new Message().whole(1, values.length).whole(2, FLOAT).text(8, name);
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    graph.message(5, tensor.bytes(9, raw.array()));
    return this;
  }

  /** Weights of single precision in a file of their own. */
  public OnnxFile weightsBeside(String name, String location, int count) {
    Message where = new Message().text(1, "location").text(2, location);
    Message length = new Message().text(1, "length").text(2, String.valueOf(4 * count));
    graph.message(
        5,
        new Message()
            .whole(1, count)
            .whole(2, FLOAT)
            .text(8, name)
            .message(13, where)
            .message(13, length)
            .whole(14, 1));
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    return new Message()
        .whole(1, IR_VERSION)
        .message(8, new Message().text(1, "").whole(2, 15))
        .message(8, new Message().text(1, "ai.onnx.ml").whole(2, 3))
        .message(7, graph)
        .bytes
        .toByteArray();
  }

  /** Writes the file. */
  public Path write(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Message valueInfo(String name, Message type) {
    return new Message().text(1, name).message(2, type);
  }

  private static Message tensor(int type, Object... dimensions) {
    Message shape = new Message();
    for (Object size : dimensions) {
      Message dimension = new Message();
      shape.message(
          1,
          size instanceof String name
              ? dimension.text(2, name)
              : dimension.whole(1, ((Number) size).longValue()));
    }
    return new Message().message(1, new Message().whole(1, type).message(2, shape));
  }

  private static Message attribute(String name, Object value) {
    Message attribute = new Message().text(1, name);
    return switch (value) {
      case Integer whole -> attribute.whole(3, whole).whole(20, 2);
      case Float real -> attribute.real(2, real).whole(20, 1);
      case String text -> attribute.text(4, text).whole(20, 3);
      case List<?> items when items.getFirst() instanceof String -> {
        items.forEach(item -> attribute.text(9, item.toString()));
        yield attribute.whole(20, 8);
      }
      case List<?> items -> {
        items.forEach(item -> attribute.whole(8, ((Number) item).longValue()));
        yield attribute.whole(20, 7);
      }
      default -> throw new IllegalArgumentException(name);
    };
  }
}
