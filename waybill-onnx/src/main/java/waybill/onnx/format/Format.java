package waybill.onnx.format;

import java.util.List;
import waybill.onnx.model.InvalidInput;
import waybill.onnx.model.Output;
import waybill.onnx.model.Tensor;
import waybill.onnx.model.TensorSpec;

/** A format of requests and answers, by its media type. */
public enum Format {
  /** Rows of fields, as RFC 4180 has them, without a header. */
  CSV("text/csv") {
    @Override
    public List<Tensor> read(byte[] body, List<TensorSpec> inputs) {
      return new CsvRequest(inputs).read(body);
    }

    @Override
    public byte[] write(List<Output> outputs) throws NoCommonRows {
      return CsvAnswer.write(outputs);
    }
  },
  /** One JSON value. */
  JSON("application/json") {
    @Override
    public List<Tensor> read(byte[] body, List<TensorSpec> inputs) {
      return new JsonRequest(inputs).read(body);
    }

    @Override
    public byte[] write(List<Output> outputs) {
      return JsonAnswer.write(outputs);
    }
  },
  /** A JSON value in each line, for a row each. */
  JSON_LINES("application/jsonlines") {
    @Override
    public List<Tensor> read(byte[] body, List<TensorSpec> inputs) {
      return new JsonLinesRequest(inputs).read(body);
    }

    @Override
    public byte[] write(List<Output> outputs) throws NoCommonRows {
      return JsonAnswer.writeLines(outputs);
    }
  };

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Type and subtype, in lower case. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Reads a request.
   *
   * @param inputs what the model takes, at least one
   * @return a tensor for each input, in the same order
   * @throws InvalidInput when the body is not of this format or does not fit the inputs
   */
  public abstract List<Tensor> read(byte[] body, List<TensorSpec> inputs) throws InvalidInput;

  /**
   * Writes an answer.
   *
   * @throws NoCommonRows when this format tells rows and the outputs have not the same number
   */
  public abstract byte[] write(List<Output> outputs) throws NoCommonRows;
}
