package waybill.wire.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import waybill.wire.json.JsonObject;

/** Finds every violation of the contract's constraints in a request. */
public final class Validator {
  private Validator() {}

  /**
   * All violations in the order of the shape's members, depth first. Absent and null members are
   * the same; members that the shape does not know are not looked at.
   */
  public static List<Violation> check(Shape.Structure shape, JsonObject value) {
    List<Violation> found = new ArrayList<>();
    for (Shape.Member member : shape.members()) {
      if (member.required() && value.get(member.name()) == null) {
        found.add(new Violation("Value null at '" + member.name() + "'"));
      }
    }
    return found;
  }

  /** The one sentence for several violations: {@code 2 validation errors detected: …; …}. */
  public static String message(List<Violation> violations) {
    StringJoiner joined = new StringJoiner("; ");
    violations.forEach(violation -> joined.add(violation.text()));
    return violations.size() + " validation errors detected: " + joined;
  }
}
