package waybill.cli.call;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.spool.JsonOutline;
import waybill.cli.spool.SpooledText;
import waybill.cli.spool.SpooledValue;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonObject;
import waybill.wire.json.StoredItems;
import waybill.wire.shape.Shape;

/**
 * Reads a large answer as {@link AnswerReader} reads others, but leaves the items of its lists in
 * the spool, from where they are read when they are shown.
 */
final class SpooledAnswer {
  private final AnswerReader reader;

  SpooledAnswer(AnswerReader reader) {
    this.reader = reader;
  }

  JsonObject read(Shape.@Nullable Structure shape, SpooledText body) {
    Map<String, SpooledValue> found = shape == null ? null : JsonOutline.members(body);
    if (shape == null || found == null) {
      return JsonObject.EMPTY;
    }
    Map<String, Json> members = new LinkedHashMap<>();
    for (Shape.Member member : shape.members()) {
      SpooledValue value = found.get(member.name());
      Json read = value == null ? JsonNull.NULL : value(member.target(), value);
      if (!(read instanceof JsonNull)) {
        members.put(member.name(), read);
      }
    }
    return new JsonObject(members);
  }

  private Json value(Shape shape, SpooledValue value) {
    if (shape instanceof Shape.ListOf list && value.isArray()) {
      StoredItems items = value.items(new Item(list.element()));
      if (reader.showsTimes()) {
        readThrough(items);
      }
      return new JsonArray(items);
    }
    Json read = value.read();
    return read instanceof JsonNull ? read : reader.value(shape, read);
  }

  /** Tells of what is no time now: later, a part of the list might be printed already. */
  private static void readThrough(StoredItems items) {
    Iterator<Json> walk = items.iterator();
    while (walk.hasNext()) {
      walk.next();
    }
  }

  private final class Item implements SpooledValue.ItemReading {
    private final Shape shape;

    Item(Shape shape) {
      this.shape = shape;
    }

    @Override
    public Json read(Json item) {
      return reader.value(shape, item);
    }
  }
}
