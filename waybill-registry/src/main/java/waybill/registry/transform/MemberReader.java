package waybill.registry.transform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Structure;
import waybill.registry.transform.TransformRefusal.Violation;

/** Reads members of one structure of a request and notes what is wrong with them. */
final class MemberReader {
  private final String path;
  private final Structure structure;
  private final List<Violation> violations;

  private MemberReader(String path, Structure structure, List<Violation> violations) {
    this.path = path;
    this.structure = structure;
    this.violations = violations;
  }

  static MemberReader of(Structure request) {
    return new MemberReader("", request, new ArrayList<>());
  }

  List<Violation> violations() {
    return violations;
  }

  /** A reader of a structure in this one; of an empty one where it is absent. */
  MemberReader inner(String name) {
    Structure inner = structure.findStructure(name).orElse(Structure.EMPTY);
    return new MemberReader(path + name + ".", inner, violations);
  }

  Structure structure() {
    return structure;
  }

  boolean has(String name) {
    return structure.find(name).isPresent();
  }

  void violate(TransformRule rule, String name, String sentence) {
    violations.add(new Violation(rule, path + name, sentence));
  }

  /** A text that must be there; the empty one where it is not, which is noted. */
  String required(String name) {
    if (!has(name)) {
      violate(TransformRule.V1, name, path + name + " is required.");
    }
    return structure.findText(name).orElse("");
  }

  /** A text for a header: of at most so many characters, none of which could end the header. */
  @Nullable String header(String name, int lengthMax) {
    String text = structure.findText(name).orElse(null);
    if (text != null
        && (text.length() > lengthMax || text.chars().anyMatch(Character::isISOControl))) {
      violate(
          TransformRule.V10,
          name,
          path
              + name
              + " must have at most "
              + lengthMax
              + " characters, and no line ends or other controls.");
    }
    return text;
  }

  /** One of a closed list; null where it is absent or none of them, which is noted. */
  <E extends Enum<E> & Choice> @Nullable E choice(String name, Class<E> type) {
    if (!has(name)) {
      return null;
    }
    String given = structure.findText(name).orElse("");
    E[] all = type.getEnumConstants();
    for (E one : all) {
      if (one.text().equals(given)) {
        return one;
      }
    }
    String allowed = String.join(", ", Arrays.stream(all).map(Choice::text).toList());
    violate(
        TransformRule.V2,
        name,
        path + name + " must be one of " + allowed + "; it is '" + given + "'.");
    return null;
  }

  /** The same with a value for an absent member. */
  <E extends Enum<E> & Choice> E choice(String name, Class<E> type, E standard) {
    @Nullable E given = choice(name, type);
    return given == null ? standard : given;
  }

  /** A whole number in a range; null where it is absent or none, which is noted. */
  @Nullable Integer number(String name, int least, int most, TransformRule rule) {
    Document given = structure.find(name).orElse(null);
    if (given == null) {
      return null;
    }
    if (given instanceof Numeric(BigDecimal value)
        && value.stripTrailingZeros().scale() <= 0
        && value.compareTo(BigDecimal.valueOf(least)) >= 0
        && value.compareTo(BigDecimal.valueOf(most)) <= 0) {
      return value.intValueExact();
    }
    String range = most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
    violate(rule, name, path + name + " must be a whole number, " + range + ".");
    return null;
  }
}
