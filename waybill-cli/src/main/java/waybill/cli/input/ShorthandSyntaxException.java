package waybill.cli.input;

/** A text is not in the shorthand notation. */
final class ShorthandSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ShorthandSyntaxException(String message) {
    super(message, null, false, false);
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
