package waybill.server.api;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.shape.Shape;

/**
 * Reads a request body against the operation's input shape in one pass. What comes out has only
 * known members, in the order of their shapes, each of the right type: null members and unknown
 * members are gone, times are epoch seconds. So two spellings of one request become equal values.
 * Lengths, patterns and the like are not looked at here.
 */
final class BodyReader {
  /** As much of a caller's own path as a sentence repeats. */
  private static final int PATH_LENGTH_MAX = 200;

  private BodyReader() {}

  /**
   * The input that a body holds.
   *
   * @throws MalformedBody when it is no JSON object or a member has another type than its shape
   */
  static JsonObject read(Shape.Structure shape, byte[] body) {
    if (body.length == 0) {
      throw new MalformedBody("The request body is empty; an input without members is {}.");
    }
    try (JsonParser parser = StrictJson.parser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedBody("The request body must be a JSON object.");
      }
      JsonObject input = structure(parser, shape);
      StrictJson.requireEnd(parser);
      return input;
    } catch (JacksonException invalid) {
      throw StrictJson.malformed(invalid);
    }
  }

  private static Json value(JsonParser parser, Shape shape) {
    return switch (shape) {
      case Shape.Structure structure -> {
        require(parser, JsonToken.START_OBJECT, "a structure");
        yield structure(parser, structure);
      }
      case Shape.ListOf list -> {
        require(parser, JsonToken.START_ARRAY, "a list");
        yield list(parser, list);
      }
      case Shape.MapOf map -> {
        require(parser, JsonToken.START_OBJECT, "a map");
        yield map(parser, map);
      }
      case Shape.Text _ -> {
        require(parser, JsonToken.VALUE_STRING, "a string");
        yield new JsonString(StrictJson.wellFormed(parser.getString()));
      }
      case Shape.Flag _ -> flag(parser);
      case Shape.Whole whole -> whole(parser, whole);
      case Shape.Real _ -> real(parser);
      case Shape.Timestamp _ -> time(parser);
    };
  }

  private static JsonObject structure(JsonParser parser, Shape.Structure shape) {
    Map<String, Json> found = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Shape.Member member = shape.member(name);
      JsonToken token = parser.nextToken();
      if (member == null) {
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL
          && found.put(name, value(parser, member.target())) != null) {
        throw fault(parser, "is given twice");
      }
    }
    return Output.inOrder(shape, found);
  }

  private static JsonArray list(JsonParser parser, Shape.ListOf shape) {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, shape.element()));
    }
    return new JsonArray(items);
  }

  private static JsonObject map(JsonParser parser, Shape.MapOf shape) {
    Map<String, Json> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = StrictJson.wellFormed(parser.currentName());
      parser.nextToken();
      if (entries.put(key, value(parser, shape.value())) != null) {
        throw fault(parser, "is given twice");
      }
    }
    return new JsonObject(entries);
  }

  private static JsonBoolean flag(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_TRUE) {
      return new JsonBoolean(true);
    }
    require(parser, JsonToken.VALUE_FALSE, "true or false");
    return new JsonBoolean(false);
  }

  private static JsonNumber whole(JsonParser parser, Shape.Whole shape) {
    require(parser, JsonToken.VALUE_NUMBER_INT, "a whole number");
    NumberType type = parser.getNumberType();
    if (type != NumberType.INT && !(shape.isLong() && type == NumberType.LONG)) {
      throw fault(parser, "must fit into " + (shape.isLong() ? 64 : 32) + " bits");
    }
    return JsonNumber.of(parser.getLongValue());
  }

  private static JsonNumber real(JsonParser parser) {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      require(parser, JsonToken.VALUE_NUMBER_FLOAT, "a number");
    }
    return new JsonNumber(parser.getString());
  }

  private static JsonNumber time(JsonParser parser) {
    JsonToken token = parser.currentToken();
    try {
      if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
        return EpochSeconds.ofLiteral(parser.getString());
      }
      require(parser, JsonToken.VALUE_STRING, "a time in epoch seconds");
      return EpochSeconds.ofIso(parser.getString());
    } catch (NumberFormatException | DateTimeException invalid) {
      throw fault(parser, "must be a time in epoch seconds or ISO 8601");
    }
  }

  private static void require(JsonParser parser, JsonToken wanted, String words) {
    if (parser.currentToken() != wanted) {
      throw fault(parser, "must be " + words + " but is " + words(parser.currentToken()));
    }
  }

  private static String words(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "a structure";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      default -> "null";
    };
  }

  private static MalformedBody fault(JsonParser parser, String what) {
    String path = parser.streamReadContext().pathAsPointer().toString();
    String shown =
        path.length() <= PATH_LENGTH_MAX ? path : path.substring(0, PATH_LENGTH_MAX) + "…";
    return new MalformedBody("The value at " + shown + " " + what + ".");
  }
}
