package waybill.onnx.model;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo.OnnxTensorType;
import java.util.Arrays;
import java.util.Optional;

/** What the elements of an input are, by the names that NumPy gives them. */
public enum ElementType {
  /** Single precision. */
  FLOAT("float32", 4, OnnxJavaType.FLOAT, OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT),
  /** Double precision. */
  DOUBLE("float64", 8, OnnxJavaType.DOUBLE, OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_DOUBLE),
  /** Whole numbers of 8 bits with a sign. */
  INT8("int8", 1, OnnxJavaType.INT8, OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_INT8),
  /** Whole numbers of 8 bits without a sign: pixels. */
  UINT8("uint8", 1, OnnxJavaType.UINT8, OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT8),
  /** Whole numbers of 16 bits. */
  INT16("int16", 2, OnnxJavaType.INT16, OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_INT16),
  /** Whole numbers of 32 bits. */
  INT32("int32", 4, OnnxJavaType.INT32, OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_INT32),
  /** Whole numbers of 64 bits. */
  INT64("int64", 8, OnnxJavaType.INT64, OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_INT64),
  /** True or false. */
  BOOL("bool", 1, OnnxJavaType.BOOL, OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_BOOL),
  /** Texts. */
  STRING("string", 0, OnnxJavaType.STRING, OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_STRING);

  private final String word;
  private final int bytes;
  private final OnnxJavaType javaType;
  private final OnnxTensorType onnxType;

  ElementType(String word, int bytes, OnnxJavaType javaType, OnnxTensorType onnxType) {
    this.word = word;
    this.bytes = bytes;
    this.javaType = javaType;
    this.onnxType = onnxType;
  }

  /** The type that ONNX Runtime names so, if inputs of it are served. */
  static Optional<ElementType> of(OnnxTensorType onnxType) {
    return Arrays.stream(values()).filter(type -> type.onnxType == onnxType).findFirst();
  }

  OnnxJavaType javaType() {
    return javaType;
  }

  /** How many bytes one element takes; none for texts, which are kept apart. */
  int bytes() {
    return bytes;
  }

  /** Its name, such as {@code float32}. */
  public String word() {
    return word;
  }
}
