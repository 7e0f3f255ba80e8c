package waybill.onnx.model;

/**
 * A model cannot be served. The message is a sentence for the log and for who asks whether it is
 * up.
 */
public final class ModelFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** A fault with its sentence. */
  public ModelFault(String sentence) {
    super(sentence);
  }

  /** A fault with its sentence and what is behind it, for the log. */
  public ModelFault(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
