package waybill.registry.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.difference.Difference.Verdict;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;

/** Compares two packages as their describe answers show them, value by value. */
public final class Differences {
  /** What always differs between two packages, and tells nothing about the model. */
  private static final Set<String> IDENTITY =
      Set.of(
          "ModelPackageName",
          "ModelPackageGroupName",
          "ModelPackageVersion",
          "ModelPackageArn",
          "ModelPackageStatusDetails",
          "CreationTime",
          "CreatedBy",
          "LastModifiedTime",
          "LastModifiedBy");

  private final List<Difference> found = new ArrayList<>();
  private final MetricDirections directions;

  private Differences(MetricDirections directions) {
    this.directions = directions;
  }

  /**
   * All differences, section by section and within one in the order of the describe answer.
   *
   * @param before a describe answer, the text of its card replaced by what the text says
   * @param after another one
   */
  public static List<Difference> between(Structure before, Structure after) {
    var differences = new Differences(new MetricDirections(before, after));
    for (String name : names(before, after)) {
      if (!IDENTITY.contains(name)) {
        differences.compare(Place.START.member(name), member(before, name), member(after, name));
      }
    }
    return differences.found.stream().sorted(Comparator.comparing(Difference::section)).toList();
  }

  private void compare(Place place, @Nullable Document before, @Nullable Document after) {
    if (before instanceof Structure || after instanceof Structure) {
      compareMembers(place, before, after);
    } else if (before instanceof Sequence || after instanceof Sequence) {
      compareElements(place, before, after);
    } else if (!isSame(before, after)) {
      add(place, before, after);
    }
  }

  /** A structure that only one side has is compared with an empty one: all its values differ. */
  private void compareMembers(Place place, @Nullable Document before, @Nullable Document after) {
    if (!isAbsentOr(before, Structure.class) || !isAbsentOr(after, Structure.class)) {
      add(place, before, after);
      return;
    }
    Structure first = before instanceof Structure structure ? structure : Structure.EMPTY;
    Structure second = after instanceof Structure structure ? structure : Structure.EMPTY;
    Place inside = place.inside(isSameContent(first, second));
    for (String name : names(first, second)) {
      compare(inside.member(name), member(first, name), member(second, name));
    }
  }

  private void compareElements(Place place, @Nullable Document before, @Nullable Document after) {
    if (!isAbsentOr(before, Sequence.class) || !isAbsentOr(after, Sequence.class)) {
      add(place, before, after);
      return;
    }
    Elements.pair(items(before), items(after))
        .forEach(pair -> compare(place.element(pair.name()), pair.before(), pair.after()));
  }

  private void add(Place place, @Nullable Document before, @Nullable Document after) {
    BigDecimal delta = delta(before, after);
    Section section = Section.of(place.members());
    boolean metric = section == Section.METRICS || section == Section.METADATA;
    found.add(
        new Difference(
            section,
            place.path(),
            text(before),
            text(after),
            delta,
            delta == null || !metric ? Verdict.UNKNOWN : directions.verdict(place.names(), delta),
            place.isSameContent()));
  }

  /** Metadata holds numbers as texts. */
  private static @Nullable BigDecimal delta(@Nullable Document before, @Nullable Document after) {
    return number(before)
        .flatMap(first -> number(after).map(second -> second.subtract(first)))
        .orElse(null);
  }

  private static Optional<BigDecimal> number(@Nullable Document document) {
    if (document instanceof Numeric(var value)) {
      return Optional.of(value);
    }
    // A version such as 1.10 is a number by its looks too: its delta is only shown, never judged.
    return document instanceof Text(var text) && text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static boolean isSame(@Nullable Document before, @Nullable Document after) {
    if (before instanceof Numeric(var first) && after instanceof Numeric(var second)) {
      return first.compareTo(second) == 0;
    }
    return before == null ? after == null : before.equals(after);
  }

  /** Whether both sides give the same digest of what they point at. */
  private static boolean isSameContent(Structure before, Structure after) {
    return List.of("ContentDigest", "ImageDigest", "ModelDataETag").stream()
        .anyMatch(
            digest ->
                before.findText(digest).isPresent()
                    && before.findText(digest).equals(after.findText(digest)));
  }

  private static boolean isAbsentOr(@Nullable Document document, Class<? extends Document> type) {
    return document == null || type.isInstance(document);
  }

  private static List<Document> items(@Nullable Document document) {
    return document instanceof Sequence(var items) ? items : List.of();
  }

  private static @Nullable Document member(Structure structure, String name) {
    return structure.members().get(name);
  }

  private static Set<String> names(Structure before, Structure after) {
    Set<String> names = new LinkedHashSet<>(before.members().keySet());
    names.addAll(after.members().keySet());
    return names;
  }

  private static @Nullable String text(@Nullable Document document) {
    return switch (document) {
      case null -> null;
      case Text(var text) -> text;
      case Numeric(var number) -> number.toPlainString();
      case Flag(var flag) -> Boolean.toString(flag);
      case Sequence(var items) -> items.size() + " elements";
      case Structure(var members) -> members.size() + " members";
    };
  }
}
