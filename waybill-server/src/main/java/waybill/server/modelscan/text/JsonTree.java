package waybill.server.modelscan.text;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import waybill.server.modelscan.content.LimitReached;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;

/** Reads JSON as Python's reader takes it, NaN included, within limits. */
public final class JsonTree {
  /** Nested layers of large models take a few dozen. */
  private static final int DEPTH_MAX = 200;

  private static final int NODES_MAX = 2_000_000;
  private static final int TEXT_MAX = 64 << 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxNumberLength(1000)
                  .maxStringLength(TEXT_MAX)
                  .build())
          .build();

  private final JsonParser parser;
  private final Session session;
  private int nodes;

  private JsonTree(JsonParser parser, Session session) {
    this.parser = parser;
    this.session = session;
  }

  /** A parser within the limits, for readers that keep less than a tree. */
  public static JsonParser parser(InputStream stream) {
    return FACTORY.createParser(ObjectReadContext.empty(), stream);
  }

  /**
   * All values of a text, which has one, or one a line.
   *
   * @throws UnreadableContent if it is no JSON
   */
  public static List<JsonNode> read(InputStream stream, Session session) {
    try (JsonParser parser = parser(stream)) {
      return new JsonTree(parser, session).all();
    } catch (JacksonException e) {
      throw new UnreadableContent("It is no JSON: " + e.getOriginalMessage());
    }
  }

  /** As {@link #read(InputStream, Session)}, of a text in memory. */
  public static List<JsonNode> read(String text, Session session) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new JsonTree(parser, session).all();
    } catch (JacksonException e) {
      throw new UnreadableContent("It is no JSON: " + e.getOriginalMessage());
    }
  }

  private List<JsonNode> all() {
    List<JsonNode> nodes = new ArrayList<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      nodes.add(node(token));
    }
    if (nodes.isEmpty()) {
      throw new UnreadableContent("It is no JSON: there is no value.");
    }
    return nodes;
  }

  private JsonNode node(JsonToken token) {
    session.step();
    if (++nodes > NODES_MAX) {
      throw new LimitReached("json", "It has more than " + NODES_MAX + " JSON values.");
    }
    return switch (token) {
      case START_OBJECT -> members();
      case START_ARRAY -> items();
      case VALUE_STRING -> new JsonNode.Text(parser.getString());
      case VALUE_TRUE -> new JsonNode.Flag(true);
      case VALUE_FALSE -> new JsonNode.Flag(false);
      default -> new JsonNode.Plain();
    };
  }

  private JsonNode members() {
    List<JsonNode.Member> members = new ArrayList<>(2);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      members.add(new JsonNode.Member(name, node(parser.nextToken())));
    }
    return new JsonNode.Members(members);
  }

  private JsonNode items() {
    List<JsonNode> items = new ArrayList<>(2);
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(node(t));
    }
    return new JsonNode.Items(items);
  }
}
