package waybill.cli.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.shape.Shape;

/** Samples of what a shape holds: every member, in order, with a value of its type. */
public final class Skeleton {
  private static final String TIME = "1970-01-01T00:00:00";
  private static final String PRINTED_TIME = "1970-01-01 00:00:00";

  private final boolean named;
  private final String time;
  private final List<String> open = new ArrayList<>();

  private Skeleton(boolean named, String time) {
    this.named = named;
    this.time = time;
  }

  /** A request to fill in: empty strings, or a legal word where only some are legal. */
  public static Json request(Shape.Structure shape) {
    return new Skeleton(false, TIME).value(shape, "");
  }

  /**
   * A made-up answer: strings are the names of their members.
   *
   * @param json whether times are as JSON has them, and not as Python prints them
   */
  public static Json answer(Shape.Structure shape, boolean json) {
    return new Skeleton(true, json ? TIME : PRINTED_TIME).value(shape, "");
  }

  private Json value(Shape shape, String name) {
    if (shape instanceof Shape.Structure structure) {
      return structure(structure);
    }
    if (shape instanceof Shape.ListOf list) {
      return new JsonArray(List.of(value(list.element(), list.element().name())));
    }
    if (shape instanceof Shape.MapOf map) {
      return new JsonObject(Map.of("KeyName", value(map.value(), "")));
    }
    if (shape instanceof Shape.Text text) {
      return new JsonString(text(text, name));
    }
    if (shape instanceof Shape.Timestamp) {
      return new JsonString(time);
    }
    if (shape instanceof Shape.Flag) {
      return new JsonBoolean(true);
    }
    return shape instanceof Shape.Whole ? JsonNumber.of(0) : new JsonNumber("0.0");
  }

  private String text(Shape.Text shape, String name) {
    if (named) {
      return name;
    }
    return shape.values().isEmpty() ? "" : shape.values().get(0);
  }

  /** A structure that is open already stays empty, since it would never end. */
  private Json structure(Shape.Structure shape) {
    if (open.contains(shape.name())) {
      return JsonObject.EMPTY;
    }
    open.add(shape.name());
    Map<String, Json> members = new LinkedHashMap<>();
    for (Shape.Member member : shape.members()) {
      if (NewerMembers.isShown(shape, member)) {
        members.put(member.name(), value(member.target(), member.name()));
      }
    }
    open.remove(open.size() - 1);
    return new JsonObject(members);
  }
}
