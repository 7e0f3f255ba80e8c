package waybill.wire.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * Finds every violation of the contract's constraints in a request, in the words of AWS.
 *
 * <p>The values' JSON types are taken for granted: whoever reads the body checks them, and how deep
 * it is nested.
 */
public final class Validator {
  /** More violations than this are neither looked for nor counted. */
  public static final int VIOLATIONS_MAX = 100;

  private static final String NOT_NULL = "Member must not be null";

  private final ValidatorOptions options;
  private final List<Violation> found = new ArrayList<>();

  private Validator(ValidatorOptions options) {
    this.options = options;
  }

  /**
   * All violations in the order of the shape's members, depth first. Absent and null members are
   * the same; members that the shape does not know are not looked at.
   */
  public static List<Violation> check(Shape.Structure shape, JsonObject value) {
    return check(shape, value, ValidatorOptions.STRICT);
  }

  /** As {@link #check(Shape.Structure, JsonObject)}, but overlooks what the options say. */
  public static List<Violation> check(
      Shape.Structure shape, JsonObject value, ValidatorOptions options) {
    Validator validator = new Validator(options);
    validator.checkMembers(shape, value, null);
    return Collections.unmodifiableList(validator.found);
  }

  /** The one sentence for several violations: {@code 2 validation errors detected: …; …}. */
  public static String message(List<Violation> violations) {
    StringJoiner joined = new StringJoiner("; ");
    violations.forEach(violation -> joined.add(violation.text()));
    String errors = violations.size() == 1 ? " validation error" : " validation errors";
    return violations.size() + errors + " detected: " + joined;
  }

  private void checkMembers(Shape.Structure shape, JsonObject value, @Nullable ValuePath path) {
    for (Shape.Member member : shape.members()) {
      Json inside = value.get(member.name());
      if (inside != null && inside != JsonNull.NULL) {
        checkValue(member.target(), inside, ValuePath.member(path, member.name()));
      } else if (member.required()) {
        addNull(ValuePath.member(path, member.name()));
      }
    }
  }

  private void checkValue(Shape shape, Json value, ValuePath path) {
    for (Constraint constraint : Constraint.of(shape, options)) {
      if (!constraint.admits(value)) {
        add(shape, value, path, constraint.text());
      }
    }
    switch (shape) {
      case Shape.Structure structure when value instanceof JsonObject object ->
          checkMembers(structure, object, path);
      case Shape.ListOf list when value instanceof JsonArray array ->
          checkElements(list, array, path);
      case Shape.MapOf map when value instanceof JsonObject object -> checkMap(map, object, path);
      default -> {}
    }
  }

  private void checkElements(Shape.ListOf shape, JsonArray value, ValuePath path) {
    if (isPlain(shape.element())) {
      List<String> broken = broken(shape.element(), value.items());
      addInside(shape, value, path, "Member must satisfy constraint: ", broken);
      return;
    }
    int index = 0;
    for (Json item : value.items()) {
      checkInside(shape.element(), item, path.element(index++));
    }
  }

  private void checkMap(Shape.MapOf shape, JsonObject value, ValuePath path) {
    List<Json> keys = new ArrayList<>();
    value.members().keySet().forEach(key -> keys.add(new JsonString(key)));
    List<String> brokenByKeys = broken(shape.key(), keys);
    addInside(shape, value, path, "Map keys must satisfy constraint: ", brokenByKeys);
    if (isPlain(shape.value())) {
      List<String> broken = broken(shape.value(), value.members().values());
      addInside(shape, value, path, "Map value must satisfy constraint: ", broken);
      return;
    }
    for (Map.Entry<String, Json> entry : value.members().entrySet()) {
      checkInside(shape.value(), entry.getValue(), path.value(entry.getKey()));
    }
  }

  private void checkInside(Shape shape, Json value, ValuePath path) {
    if (found.size() == VIOLATIONS_MAX) {
      return;
    }
    if (value == JsonNull.NULL) {
      addNull(path);
    } else {
      checkValue(shape, value, path);
    }
  }

  private static boolean isPlain(Shape shape) {
    return !(shape instanceof Shape.Structure
        || shape instanceof Shape.ListOf
        || shape instanceof Shape.MapOf);
  }

  /**
   * What plain values inside a list or map must satisfy, all of it, as AWS says it when one of them
   * fails anything; empty when none fails.
   */
  private List<String> broken(Shape shape, Iterable<Json> values) {
    List<Constraint> constraints = Constraint.of(shape, options);
    boolean refused = false;
    boolean holdsNull = false;
    for (Json value : values) {
      holdsNull |= value == JsonNull.NULL;
      refused = refused || !allAdmit(constraints, value);
    }
    List<String> words = new ArrayList<>();
    if (refused || holdsNull) {
      constraints.forEach(constraint -> words.add(constraint.text()));
    }
    if (holdsNull) {
      words.add(NOT_NULL);
    }
    return words;
  }

  private static boolean allAdmit(List<Constraint> constraints, Json value) {
    for (Constraint constraint : constraints) {
      if (!constraint.admits(value)) {
        return false;
      }
    }
    return true;
  }

  private void addInside(
      Shape shape, Json value, ValuePath path, String prefix, List<String> broken) {
    if (!broken.isEmpty()) {
      add(shape, value, path, prefix + "[" + String.join(", ", broken) + "]");
    }
  }

  private void addNull(ValuePath path) {
    add("null", path, NOT_NULL);
  }

  private void add(Shape shape, Json value, ValuePath path, String constraint) {
    add("'" + ShownValue.of(shape, value) + "'", path, constraint);
  }

  private void add(String value, ValuePath path, String constraint) {
    if (found.size() < VIOLATIONS_MAX) {
      found.add(
          new Violation(
              "Value %s at '%s' failed to satisfy constraint: %s"
                  .formatted(value, path.text(), constraint)));
    }
  }
}
