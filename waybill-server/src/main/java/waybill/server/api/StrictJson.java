package waybill.server.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** JSON as RFC 8259 has it and nothing beside: UTF-8, within limits, each member once. */
final class StrictJson {
  /** No input of the API nests deeper than about a dozen levels, save search expressions. */
  static final int DEPTH_MAX = 64;

  /** Characters of one number; the longest useful one is a time with nanoseconds. */
  static final int NUMBER_LENGTH_MAX = 128;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES) // no table to flood
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxNumberLength(NUMBER_LENGTH_MAX)
                  .build())
          .build();

  private StrictJson() {}

  /** A parser over bytes, which must be UTF-8 to the last one; other encodings are not guessed. */
  static JsonParser parser(byte[] body) {
    try {
      return parser(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException invalid) {
      throw new MalformedBody("The request body is not valid UTF-8.");
    }
  }

  /** The object that a text is. */
  static JsonObject object(String text) {
    try (JsonParser parser = parser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedBody("It is not a JSON object.");
      }
      JsonObject object = object(parser);
      requireEnd(parser);
      return object;
    } catch (JacksonException invalid) {
      throw malformed(invalid);
    }
  }

  /** The sentence for text that is no JSON; says where, and quotes nothing. */
  static MalformedBody malformed(JacksonException invalid) {
    TokenStreamLocation at = invalid.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new MalformedBody("Invalid JSON" + where + ".");
  }

  /** Refuses anything behind the value. */
  static void requireEnd(JsonParser parser) {
    if (parser.nextToken() != null) {
      throw new MalformedBody("Invalid JSON: there is text behind the end of the object.");
    }
  }

  /** The text of the present string or member name; half a surrogate pair is no text. */
  static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new MalformedBody("Invalid JSON: a string holds half a surrogate pair.");
        }
        i++;
      }
    }
    return text;
  }

  private static JsonParser parser(String text) {
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  private static JsonObject object(JsonParser parser) {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = wellFormed(parser.currentName());
      parser.nextToken();
      if (members.put(name, value(parser)) != null) {
        throw new MalformedBody("Invalid JSON: a member is given twice.");
      }
    }
    return new JsonObject(members);
  }

  private static JsonArray array(JsonParser parser) {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new JsonArray(items);
  }

  private static Json value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new JsonString(wellFormed(parser.getString()));
      case VALUE_TRUE -> new JsonBoolean(true);
      case VALUE_FALSE -> new JsonBoolean(false);
      case VALUE_NULL -> JsonNull.NULL;
      default -> new JsonNumber(parser.getString());
    };
  }
}
