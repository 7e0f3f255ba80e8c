package waybill.server.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.modelpackage.ClientToken;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;
import waybill.registry.tag.Tag;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Typed looks at JSON whose types and constraints were checked before. */
record Input(JsonObject json) {

  /** A member that must be there. */
  String text(String name) {
    String text = json.text(name);
    if (text == null) {
      throw new IllegalStateException("The contract lets a request pass without " + name + ".");
    }
    return text;
  }

  @Nullable String findText(String name) {
    return json.text(name);
  }

  /** A whole number, or the default when it is absent. */
  int whole(String name, int absent) {
    return json.get(name) instanceof JsonNumber(var literal) ? Integer.parseInt(literal) : absent;
  }

  /** A whole number of any size that the contract lets pass, or the default when it is absent. */
  long whole(String name, long absent) {
    return json.get(name) instanceof JsonNumber(var literal) ? Long.parseLong(literal) : absent;
  }

  /** A whole number, or null when it is absent. */
  @Nullable Integer findWhole(String name) {
    return json.get(name) instanceof JsonNumber(var literal) ? Integer.valueOf(literal) : null;
  }

  /** How many rows a page may have; a hundred, the most the API allows, when nobody says. */
  int pageSize() {
    return pageSize(100);
  }

  int pageSize(int byDefault) {
    return whole("MaxResults", byDefault);
  }

  SortBy sortBy() {
    return "Name".equals(findText("SortBy")) ? SortBy.NAME : SortBy.CREATION_TIME;
  }

  @Nullable SortOrder findSortOrder() {
    String order = findText("SortOrder");
    if (order == null) {
      return null;
    }
    return order.equals("Ascending") ? SortOrder.ASCENDING : SortOrder.DESCENDING;
  }

  /** The caller's token, which stands for all other members of this input. */
  @Nullable ClientToken clientToken() {
    String token = findText("ClientToken");
    return token == null
        ? null
        : new ClientToken(token, CanonicalJson.fingerprint(json, Set.of("ClientToken")));
  }

  /** An exclusive lower bound, in whole milliseconds. */
  @Nullable Instant findAfter(String name) {
    return json.get(name) instanceof JsonNumber number ? EpochSeconds.floor(number) : null;
  }

  /** An inclusive lower bound, as the exclusive one of whole milliseconds that says the same. */
  @Nullable Instant findFrom(String name) {
    return json.get(name) instanceof JsonNumber number
        ? EpochSeconds.ceiling(number).minusMillis(1)
        : null;
  }

  /** An exclusive upper bound, in whole milliseconds. */
  @Nullable Instant findBefore(String name) {
    return json.get(name) instanceof JsonNumber number ? EpochSeconds.ceiling(number) : null;
  }

  @Nullable Input find(String name) {
    return json.get(name) instanceof JsonObject object ? new Input(object) : null;
  }

  @Nullable Structure findStructure(String name) {
    return json.get(name) instanceof JsonObject object ? Documents.structure(object) : null;
  }

  /** The structures in a list; none when it is absent. */
  List<Input> items(String name) {
    List<Input> found = new ArrayList<>();
    if (json.get(name) instanceof JsonArray(var items)) {
      items.forEach(item -> found.add(new Input((JsonObject) item)));
    }
    return found;
  }

  /** The texts in a list; none when it is absent. */
  List<String> texts(String name) {
    List<String> found = new ArrayList<>();
    if (json.get(name) instanceof JsonArray(var items)) {
      items.forEach(item -> found.add(((JsonString) item).value()));
    }
    return found;
  }

  /** The structures in a list as carried values; none when it is absent. */
  List<Structure> structures(String name) {
    return items(name).stream().map(item -> Documents.structure(item.json())).toList();
  }

  /** A map of texts in the order given; empty when it is absent. */
  Map<String, String> textMap(String name) {
    Map<String, String> found = new LinkedHashMap<>();
    if (json.get(name) instanceof JsonObject(var entries)) {
      entries.forEach((key, value) -> found.put(key, ((JsonString) value).value()));
    }
    return found;
  }

  /** The tags in a list; none when it is absent. */
  List<Tag> tags(String name) {
    return items(name).stream().map(tag -> new Tag(tag.text("Key"), tag.text("Value"))).toList();
  }

  /** All members but these, as carried values. */
  Structure carriedWithout(Set<String> names) {
    Map<String, Json> rest = new LinkedHashMap<>(json.members());
    rest.keySet().removeAll(names);
    return Documents.structure(new JsonObject(rest));
  }
}
