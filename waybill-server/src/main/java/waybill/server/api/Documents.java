package waybill.server.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Carried values, between the wire's JSON and the registry's documents. */
public final class Documents {
  private Documents() {}

  /**
   * The document that an object of JSON stands for.
   *
   * @throws IllegalArgumentException when it holds a null
   */
  public static Structure structure(JsonObject object) {
    Map<String, Document> members = new LinkedHashMap<>();
    object.members().forEach((name, member) -> members.put(name, document(member)));
    return new Structure(members);
  }

  /** The JSON of a structure, its members in their order. */
  static JsonObject json(Structure structure) {
    Map<String, Json> members = new LinkedHashMap<>();
    structure.members().forEach((name, member) -> members.put(name, json(member)));
    return new JsonObject(members);
  }

  private static Document document(Json json) {
    return switch (json) {
      case JsonObject object -> structure(object);
      case JsonArray(var items) -> new Sequence(items.stream().map(Documents::document).toList());
      case JsonString(var text) -> new Text(text);
      case JsonNumber(var literal) -> new Numeric(new BigDecimal(literal));
      case JsonBoolean(var flag) -> new Flag(flag);
      case JsonNull _ ->
          throw new IllegalArgumentException("A null was not dropped at the border.");
    };
  }

  private static Json json(Document document) {
    return switch (document) {
      case Structure structure -> json(structure);
      case Sequence(var items) -> new JsonArray(items.stream().map(Documents::json).toList());
      case Text(var text) -> new JsonString(text);
      case Numeric(var number) -> new JsonNumber(number.toString());
      case Flag(var flag) -> new JsonBoolean(flag);
    };
  }
}
