package waybill.server.http;

/** A page for operators, in plain text. */
public record Page(int status, String contentType, String text) {

  /** A line of text. */
  public static Page line(int status, String line) {
    return new Page(status, "text/plain; charset=utf-8", line + "\n");
  }
}
