package waybill.registry.imagescan;

/** An image could not be scanned, or nobody understands what the scanner said. */
public final class ScanFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** The longest message, in characters. */
  private static final int CHARACTERS_MAX = 800;

  /**
   * @param sentence for the owner of the package; words of a scanner in it are made fit to be shown
   */
  public ScanFailure(String sentence) {
    super(ForeignText.of(sentence, CHARACTERS_MAX));
  }

  /** The sentence. */
  public String sentence() {
    String sentence = getMessage();
    return sentence == null ? "" : sentence;
  }
}
