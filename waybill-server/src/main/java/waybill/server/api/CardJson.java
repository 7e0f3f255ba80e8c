package waybill.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.modelcard.CardContent;
import waybill.registry.modelcard.CardKind;
import waybill.registry.modelcard.CardVersion;
import waybill.registry.modelcard.JsonPath;
import waybill.registry.modelpackage.ModelCard;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonObject;
import waybill.wire.shape.Shape;

/** Model cards: the text of their content, and the rows that show them. */
public final class CardJson {
  private CardJson() {}

  /** The content of a card that was checked when it came in. */
  public static Structure content(String text) {
    return Documents.structure(StrictJson.object(text));
  }

  /**
   * The text of a content that fits the schema.
   *
   * @param member the API's name of the content in this request
   * @throws waybill.registry.problem.Refusal with Invalid when it does not
   */
  static String checked(CardKind kind, String member, String text) {
    List<String> nulls = new ArrayList<>();
    JsonObject content = withoutNulls(JsonPath.ROOT, JsonText.object(member, text), nulls);
    CardContent.require(member, CardContent.faults(kind, Documents.structure(content), nulls));
    return text;
  }

  /** The card of a package, its content checked when it has one. */
  static @Nullable ModelCard checked(@Nullable ModelCard card) {
    if (card != null && card.content() != null) {
      checked(CardKind.IN_PACKAGE, "ModelCardContent", card.content());
    }
    return card;
  }

  /** A row of a list of versions, its members in the order of this shape. */
  static JsonObject row(CardVersion version, Shape.Structure shape) {
    return new Output()
        .text("ModelCardName", version.key().name())
        .text("ModelCardArn", version.key().arn().text())
        .text("ModelCardStatus", version.status())
        .whole("ModelCardVersion", version.version())
        .time("CreationTime", version.madeAt())
        .time("LastModifiedTime", version.modifiedAt())
        .inOrderOf(shape);
  }

  /** The same with an empty object in place of each null, since documents know none. */
  private static JsonObject withoutNulls(String path, JsonObject object, List<String> nulls) {
    Map<String, Json> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, member) ->
                members.put(name, withoutNulls(JsonPath.member(path, name), member, nulls)));
    return new JsonObject(members);
  }

  private static Json withoutNulls(String path, Json json, List<String> nulls) {
    return switch (json) {
      case JsonObject object -> withoutNulls(path, object, nulls);
      case JsonArray(var items) -> {
        List<Json> kept = new ArrayList<>();
        for (Json item : items) {
          kept.add(withoutNulls(JsonPath.item(path, kept.size()), item, nulls));
        }
        yield new JsonArray(kept);
      }
      case JsonNull _ -> {
        nulls.add(path);
        yield JsonObject.EMPTY;
      }
      default -> json;
    };
  }
}
