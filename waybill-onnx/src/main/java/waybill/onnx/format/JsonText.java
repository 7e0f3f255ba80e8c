package waybill.onnx.format;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import waybill.onnx.model.InvalidInput;

/** JSON as RFC 8259 has it, and {@code NaN} and {@code Infinity}, which Python writes. */
final class JsonText {
  /** A tensor has at most eight dimensions; around it are at most three levels. */
  private static final int DEPTH_MAX = 16;

  /** More digits than any number of the types of inputs can use. */
  private static final int NUMBER_LENGTH_MAX = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES) // no table to flood
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxNumberLength(NUMBER_LENGTH_MAX)
                  .build())
          .build();

  private JsonText() {}

  /** A parser over bytes, which must be UTF-8 to the last one; other encodings are not guessed. */
  static JsonParser parser(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return FACTORY.createParser(ObjectReadContext.empty(), text);
    } catch (CharacterCodingException invalid) {
      throw new InvalidInput("The body is not valid UTF-8.");
    }
  }

  static JsonGenerator generator(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  /** The refusal for text that is no JSON; says where, and quotes nothing. */
  static InvalidInput malformed(JacksonException invalid) {
    TokenStreamLocation at = invalid.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new InvalidInput("Invalid JSON" + where + ".");
  }

  /** Where the parser is, as a JSON pointer; quoted, as it may hold the caller's words. */
  static String place(JsonParser parser) {
    String pointer = parser.streamReadContext().pathAsPointer().toString();
    TokenStreamLocation at = parser.currentTokenLocation();
    return "Line "
        + at.getLineNr()
        + (pointer.isEmpty() ? "" : ", " + InvalidInput.quoted(pointer));
  }
}
