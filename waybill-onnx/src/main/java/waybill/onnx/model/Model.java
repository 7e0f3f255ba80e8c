package waybill.onnx.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A loaded model. Any number of threads may run it at once. */
public final class Model {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final List<TensorSpec> inputs;

  private Model(OrtEnvironment environment, OrtSession session, List<TensorSpec> inputs) {
    this.environment = environment;
    this.session = session;
    this.inputs = List.copyOf(inputs);
  }

  /**
   * Loads a model, with any files of weights that lie beside it.
   *
   * @param threads how many may work on one operator, over all callers together
   * @throws ModelFault when it is no model, or one with inputs or outputs that are not served
   */
  public static Model load(Path file, int threads) throws ModelFault {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "waybill");
      environment.setTelemetry(false);
      OrtSession session = environment.createSession(file.toString(), options(threads));
      List<TensorSpec> inputs = new ArrayList<>();
      for (NodeInfo input : session.getInputInfo().values()) {
        inputs.add(Declarations.input(input));
      }
      for (NodeInfo output : session.getOutputInfo().values()) {
        Declarations.requireServed(output);
      }
      if (inputs.isEmpty()) {
        throw new ModelFault("The model takes no input.");
      }
      return new Model(environment, session, inputs);
    } catch (OrtException broken) {
      throw new ModelFault(
          "ONNX Runtime does not load " + file.getFileName() + ": " + broken.getCode() + ".",
          broken);
    }
  }

  private static OrtSession.SessionOptions options(int threads) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(threads);
    // A thread that waits by spinning takes the time of the callers beside it.
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }

  /** What it takes, in the order of its declaration; at least one. */
  public List<TensorSpec> inputs() {
    return inputs;
  }

  /** Whether it takes one row at a time and no more: its outermost dimension is fixed at 1. */
  public boolean isForSingleRows() {
    return inputs.stream()
        .anyMatch(input -> input.isRanked() && input.dimensions().getFirst() == 1);
  }

  /**
   * Runs it.
   *
   * @param tensors one for each input
   * @throws InvalidInput when the model fails on them, as it does where a value points beyond a
   *     table or two shapes do not go together
   */
  public List<Output> run(List<Tensor> tensors) throws InvalidInput {
    Map<String, OnnxTensor> given = new LinkedHashMap<>();
    try (Arena memory = Arena.ofConfined();
        Closing _ = () -> given.values().forEach(OnnxTensor::close)) {
      for (Tensor tensor : tensors) {
        given.put(tensor.spec().name(), nativeTensor(tensor, memory));
      }
      try (OrtSession.Result result = session.run(given)) {
        List<Output> outputs = new ArrayList<>();
        for (Map.Entry<String, OnnxValue> output : result) {
          outputs.add(Outputs.of(output.getKey(), output.getValue()));
        }
        return outputs;
      }
    } catch (OrtException failed) {
      throw refusal(failed);
    }
  }

  /** Lets the tensors go before the memory that they lie in. */
  private interface Closing extends AutoCloseable {
    @Override
    void close();
  }

  /** The words of ONNX Runtime name its own source files, so they stay in the log. */
  private static InvalidInput refusal(OrtException failed) {
    System.err.println("waybill: the model failed: " + failed.getMessage());
    return new InvalidInput(
        "The model fails on this input ("
            + failed.getCode()
            + "). The log of this container has what ONNX Runtime says.");
  }

  private OnnxTensor nativeTensor(Tensor tensor, Arena memory) throws OrtException {
    long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
    if (tensor.spec().type() == ElementType.STRING) {
      String[] texts = tensor.elements().texts().toArray(String[]::new);
      return OnnxTensor.createTensor(environment, texts, shape);
    }
    // Copied here and not by ONNX Runtime, whose copy lasts until the garbage collector sees it.
    ByteBuffer numbers = tensor.elements().numbers();
    ByteBuffer copy = memory.allocate(numbers.remaining(), Long.BYTES).asByteBuffer();
    copy.order(ByteOrder.nativeOrder()).put(numbers).flip();
    return OnnxTensor.createTensor(environment, copy, shape, tensor.spec().type().javaType());
  }
}
