package waybill.server.api;

/**
 * A body that cannot be read as the operation's input; its message is a sentence for the caller.
 */
final class MalformedBody extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  MalformedBody(String sentence) {
    super(sentence, null, false, false); // a planned answer needs no stack trace
    this.sentence = sentence;
  }

  /** What to tell the caller. */
  String sentence() {
    return sentence;
  }
}
