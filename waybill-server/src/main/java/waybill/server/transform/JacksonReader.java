package waybill.server.transform;

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
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import waybill.registry.transform.filter.JsonReader;
import waybill.registry.transform.filter.JsonValue;
import waybill.registry.transform.filter.NotJson;

/** Reads the JSON of records, answers and manifests: RFC 8259 and nothing beside, in UTF-8. */
public final class JacksonReader implements JsonReader {
  /** A record of the largest payload may be one number or one string; none is computed with. */
  private static final int LENGTH_MAX = 100 << 20;

  /** What a thread's stack holds with room to spare. */
  private static final int DEPTH_MAX = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES) // no table to flood
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxNumberLength(LENGTH_MAX)
                  .maxStringLength(LENGTH_MAX)
                  .maxNameLength(LENGTH_MAX)
                  .build())
          .build();

  @Override
  public JsonValue read(byte[] text) throws NotJson {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), decoded(text))) {
      if (parser.nextToken() == null) {
        throw new NotJson("There is nothing.");
      }
      JsonValue value = value(parser);
      if (parser.nextToken() != null) {
        throw new NotJson("Text follows the value.");
      }
      return value;
    } catch (StreamConstraintsException e) { // the others of these limits cannot be reached
      throw new NotJson("Values in it are nested more than " + DEPTH_MAX + " deep.");
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new NotJson(
          at == null
              ? "The text is broken."
              : "The fault is at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
    }
  }

  private static String decoded(byte[] text) throws NotJson {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    } catch (CharacterCodingException e) {
      throw new NotJson("The text is no UTF-8.");
    }
  }

  private static JsonValue value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, value(parser));
        }
        yield new JsonValue.Members(members);
      }
      case START_ARRAY -> {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield new JsonValue.Items(items);
      }
      case VALUE_STRING -> new JsonValue.Text(parser.getString());
      default -> new JsonValue.Literal(parser.getString()); // numbers, true, false, null
    };
  }
}
