package waybill.onnx.model;

import ai.onnxruntime.MapInfo;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.SequenceInfo;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.TensorInfo.OnnxTensorType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads what a model declares and decides whether it can be served. */
final class Declarations {
  private static final String TYPE_PREFIX = "ONNX_TENSOR_ELEMENT_DATA_TYPE_";

  /** Types of outputs that have no faithful number in Java or in JSON. */
  private static final Set<OnnxTensorType> NOT_TOLD =
      EnumSet.of(
          OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_UNDEFINED,
          OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT64,
          OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_COMPLEX64,
          OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_COMPLEX128,
          OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT8E4M3FN,
          OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT8E4M3FNUZ,
          OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT8E5M2,
          OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT8E5M2FNUZ);

  private Declarations() {}

  /** An input, which must be a tensor of a type that can be written in a request. */
  static TensorSpec input(NodeInfo input) throws ModelFault {
    if (!(input.getInfo() instanceof TensorInfo tensor)) {
      throw new ModelFault("The input \"" + input.getName() + "\" is no tensor.");
    }
    ElementType type =
        ElementType.of(tensor.onnxType).orElseThrow(() -> notServed("input", input, tensor));
    List<Long> sizes = Arrays.stream(tensor.getShape()).boxed().toList();
    String[] names = tensor.getDimensionNames();
    List<String> symbols =
        IntStream.range(0, sizes.size()).mapToObj(i -> i < names.length ? names[i] : "").toList();
    return new TensorSpec(input.getName(), type, sizes, symbols);
  }

  /** An output, which must be a tensor or a sequence of maps. */
  static void requireServed(NodeInfo output) throws ModelFault {
    if (output.getInfo() instanceof TensorInfo tensor) {
      if (NOT_TOLD.contains(tensor.onnxType)) {
        throw notServed("output", output, tensor);
      }
    } else if (!(output.getInfo() instanceof SequenceInfo sequence
        && sequence.isSequenceOfMaps())) {
      String found = output.getInfo() instanceof MapInfo ? "a map" : "a sequence of tensors";
      throw new ModelFault(
          "The output \""
              + output.getName()
              + "\" is "
              + found
              + "; tensors and sequences of maps are served.");
    }
  }

  private static ModelFault notServed(String direction, NodeInfo node, TensorInfo tensor) {
    String type = tensor.onnxType.name().replace(TYPE_PREFIX, "").toLowerCase(Locale.ROOT);
    return new ModelFault(
        "The "
            + direction
            + " \""
            + node.getName()
            + "\" has elements of "
            + type
            + ", which is not served.");
  }
}
