package waybill.cli.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waybill.cli.http.HttpReply;
import waybill.cli.python.Utf8Fault;

/** The text of what was fetched: in the encoding that its header names, else UTF-8. */
final class FetchedText {
  private static final String CHARSET = "charset=";

  private FetchedText() {}

  /** The bytes that were fetched are no text. */
  static final class NotText extends Exception {
    private static final long serialVersionUID = 1L;

    private NotText(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** The text of an answer; what calls itself text and names no encoding is in Latin-1, by HTTP. */
  static String of(HttpReply reply) throws NotText {
    Charset charset = charset(reply.header("Content-Type"));
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(reply.body())).toString();
    } catch (CharacterCodingException e) {
      throw new NotText(
          charset.equals(StandardCharsets.UTF_8)
              ? Utf8Fault.describe(reply.body())
              : "the body is not in the encoding " + charset.name());
    }
  }

  private static Charset charset(@Nullable String type) throws NotText {
    if (type == null) {
      return StandardCharsets.UTF_8;
    }
    int start = type.toLowerCase(Locale.ROOT).indexOf(CHARSET);
    if (start < 0) {
      return type.contains("text") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }
    String rest = type.substring(start + CHARSET.length());
    int end = rest.indexOf(';');
    String name = (end < 0 ? rest : rest.substring(0, end)).strip().replace("\"", "");
    try {
      // Python leaves out what separates the parts of a name, as in latin-1.
      return Charset.isSupported(name)
          ? Charset.forName(name)
          : Charset.forName(name.replace("-", "").replace("_", ""));
    } catch (IllegalArgumentException e) {
      throw new NotText("unknown encoding: ".concat(name));
    }
  }
}
