package waybill.onnx.model;

import ai.onnxruntime.OnnxMap;
import ai.onnxruntime.OnnxSequence;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies what ONNX Runtime answers, so that its memory can go at once. */
final class Outputs {
  private Outputs() {}

  static Output of(String name, OnnxValue value) throws OrtException {
    return switch (value) {
      case OnnxTensor tensor -> {
        List<Long> shape = Arrays.stream(tensor.getInfo().getShape()).boxed().toList();
        yield new Output.OfTensor(name, shape, cells(tensor));
      }
      case OnnxSequence sequence -> new Output.OfMaps(name, maps(sequence));
      default -> throw new IllegalStateException("a model was loaded with " + value.getInfo());
    };
  }

  private static Cells cells(OnnxTensor tensor) throws OrtException {
    return switch (tensor.getInfo().onnxType) {
      case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT,
          ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT16,
          ONNX_TENSOR_ELEMENT_DATA_TYPE_BFLOAT16 ->
          new Cells.Floats(tensor.getFloatBuffer());
      case ONNX_TENSOR_ELEMENT_DATA_TYPE_DOUBLE -> new Cells.Doubles(tensor.getDoubleBuffer());
      case ONNX_TENSOR_ELEMENT_DATA_TYPE_BOOL -> new Cells.Flags(tensor.getByteBuffer());
      case ONNX_TENSOR_ELEMENT_DATA_TYPE_STRING -> texts(tensor);
      default -> wholes(tensor);
    };
  }

  private static Cells wholes(OnnxTensor tensor) {
    return switch (tensor.getInfo().onnxType) {
      case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT8 -> {
        ByteBuffer bytes = tensor.getByteBuffer();
        yield new Cells.Wholes(bytes::get);
      }
      case ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT8 -> {
        ByteBuffer bytes = tensor.getByteBuffer();
        yield new Cells.Wholes(i -> Byte.toUnsignedLong(bytes.get(i)));
      }
      case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT16 -> {
        ShortBuffer shorts = tensor.getShortBuffer();
        yield new Cells.Wholes(shorts::get);
      }
      case ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT16 -> {
        ShortBuffer shorts = tensor.getShortBuffer();
        yield new Cells.Wholes(i -> Short.toUnsignedLong(shorts.get(i)));
      }
      case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT32 -> {
        IntBuffer ints = tensor.getIntBuffer();
        yield new Cells.Wholes(ints::get);
      }
      case ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT32 -> {
        IntBuffer ints = tensor.getIntBuffer();
        yield new Cells.Wholes(i -> Integer.toUnsignedLong(ints.get(i)));
      }
      case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT64 -> {
        LongBuffer longs = tensor.getLongBuffer();
        yield new Cells.Wholes(longs::get);
      }
      default -> throw new IllegalStateException("a model was loaded with " + tensor.getInfo());
    };
  }

  private static Cells texts(OnnxTensor tensor) throws OrtException {
    List<String> texts = new ArrayList<>();
    flatten(tensor.getValue(), texts);
    return new Cells.Texts(texts);
  }

  private static void flatten(Object nested, List<String> texts) {
    if (nested instanceof Object[] items) {
      for (Object item : items) {
        flatten(item, texts);
      }
    } else {
      texts.add((String) nested);
    }
  }

  private static List<Map<String, Cells>> maps(OnnxSequence sequence) throws OrtException {
    List<Map<String, Cells>> maps = new ArrayList<>();
    for (OnnxValue item : sequence.getValue()) {
      try (OnnxMap map = (OnnxMap) item) {
        maps.add(entries(map.getValue()));
      }
    }
    return maps;
  }

  /** By ascending key, numbers as numbers: the order that scikit-learn keeps its classes in. */
  private static Map<String, Cells> entries(Map<?, ?> map) {
    Map<String, Cells> entries = new LinkedHashMap<>();
    map.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey, Outputs::compareKeys))
        .forEach(entry -> entries.put(entry.getKey().toString(), cell(entry.getValue())));
    return entries;
  }

  private static int compareKeys(Object a, Object b) {
    return a instanceof Long left && b instanceof Long right
        ? Long.compare(left, right)
        : a.toString().compareTo(b.toString());
  }

  private static Cells cell(Object value) {
    return switch (value) {
      case Float real -> new Cells.Floats(FloatBuffer.wrap(new float[] {real}));
      case Double real -> new Cells.Doubles(DoubleBuffer.wrap(new double[] {real}));
      case Long whole -> new Cells.Wholes(_ -> whole);
      default -> new Cells.Texts(List.of(value.toString()));
    };
  }
}
