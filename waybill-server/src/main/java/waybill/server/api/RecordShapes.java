package waybill.server.api;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.registry.search.SearchKind;
import waybill.registry.tag.Tag;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.Contract;
import waybill.wire.shape.Shape;

/** What a search shows of each kind of resource: the contract's shapes of the records. */
final class RecordShapes {
  private final Map<SearchKind, Shape.Structure> shapes = new EnumMap<>(SearchKind.class);

  RecordShapes(Contract contract) {
    Shape.Structure output =
        Objects.requireNonNull(Objects.requireNonNull(contract.operation("Search")).output());
    Shape results = Objects.requireNonNull(output.member("Results")).target();
    var row = (Shape.Structure) ((Shape.ListOf) results).element();
    for (SearchKind kind : SearchKind.values()) {
      Shape.Member member = Objects.requireNonNull(row.member(kind.text()));
      shapes.put(kind, (Shape.Structure) member.target());
    }
  }

  /** The shape of the records of a kind. */
  Shape.Structure of(SearchKind kind) {
    return Objects.requireNonNull(shapes.get(kind));
  }

  /**
   * The record of a resource, without tags.
   *
   * @param described its describe answer
   */
  JsonObject record(SearchKind kind, JsonObject described) {
    Map<String, Json> members =
        switch (kind) {
          case MODEL_PACKAGE, MODEL_PACKAGE_GROUP -> described.members();
          case MODEL_CARD -> new CardOverview(described).members();
          case MODEL -> Map.of("Model", new JsonObject(ofModel(described)));
        };
    return Output.inOrder(of(kind), members);
  }

  /** The record of a resource with its tags, as a search shows it. */
  JsonObject record(SearchKind kind, JsonObject described, List<Tag> tags) {
    if (tags.isEmpty()) {
      return record(kind, described);
    }
    Map<String, Json> tagged = new LinkedHashMap<>(described.members());
    tagged.put("Tags", new JsonArray(tags.stream().<Json>map(TagJson::of).toList()));
    return record(kind, new JsonObject(tagged));
  }

  private Map<String, Json> ofModel(JsonObject described) {
    Shape.Member model = Objects.requireNonNull(of(SearchKind.MODEL).member("Model"));
    return Output.inOrder((Shape.Structure) model.target(), described.members()).members();
  }

  /** The members of a record that may be searched: known to the contract and not sensitive. */
  JsonObject searched(SearchKind kind, JsonObject described) {
    return known(of(kind), record(kind, described));
  }

  private static JsonObject known(Shape.Structure shape, JsonObject object) {
    Map<String, Json> kept = new LinkedHashMap<>();
    for (Shape.Member member : shape.members()) {
      Json value = object.get(member.name());
      Json seen = value == null ? null : known(member.target(), value);
      if (seen != null) {
        kept.put(member.name(), seen);
      }
    }
    return new JsonObject(kept);
  }

  private static @Nullable Json known(Shape shape, Json value) {
    return switch (shape) {
      case Shape.Text text when text.sensitive() -> null;
      case Shape.Structure structure when value instanceof JsonObject object ->
          known(structure, object);
      case Shape.ListOf list when value instanceof JsonArray(var items) ->
          new JsonArray(
              items.stream()
                  .<Json>map(
                      item ->
                          Objects.requireNonNullElse(known(list.element(), item), JsonObject.EMPTY))
                  .toList());
      default -> value;
    };
  }
}
