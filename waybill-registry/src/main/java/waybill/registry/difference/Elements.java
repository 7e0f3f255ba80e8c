package waybill.registry.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;

/**
 * Which elements of two lists belong together: those of the same name where all have one, equal
 * texts where the lists hold texts, and else those in the same place.
 */
final class Elements {
  /** Members that name an element of the API's lists or of a card's, the most telling first. */
  private static final List<String> NAMES = List.of("Name", "name", "ChannelName", "ProfileName");

  /** Two elements that belong together; one of them may be missing. */
  record Pair(String name, @Nullable Document before, @Nullable Document after) {}

  private Elements() {}

  static List<Pair> pair(List<Document> before, List<Document> after) {
    return Stream.concat(NAMES.stream().map(Elements::byMember), Stream.of(Elements::ofText))
        .map(naming -> paired(before, after, naming))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> byPlace(before, after));
  }

  private static Function<Document, Optional<String>> byMember(String member) {
    return element ->
        element instanceof Structure structure ? structure.findText(member) : Optional.empty();
  }

  private static Optional<String> ofText(Document element) {
    return element instanceof Text(var text) ? Optional.of(text) : Optional.empty();
  }

  /** Pairs by name; empty when an element has none or two share one. */
  private static Optional<List<Pair>> paired(
      List<Document> before, List<Document> after, Function<Document, Optional<String>> naming) {
    return named(before, naming)
        .flatMap(first -> named(after, naming).map(second -> joined(first, second)));
  }

  private static Optional<Map<String, Document>> named(
      List<Document> elements, Function<Document, Optional<String>> naming) {
    Map<String, Document> named = new LinkedHashMap<>();
    for (Document element : elements) {
      Optional<String> name = naming.apply(element);
      if (name.isEmpty() || named.put(name.get(), element) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(named);
  }

  private static List<Pair> joined(Map<String, Document> before, Map<String, Document> after) {
    List<Pair> pairs = new ArrayList<>();
    before.forEach((name, element) -> pairs.add(new Pair(name, element, after.get(name))));
    var rest = new HashSet<>(before.keySet());
    after.forEach(
        (name, element) -> {
          if (!rest.contains(name)) {
            pairs.add(new Pair(name, null, element));
          }
        });
    return pairs;
  }

  private static List<Pair> byPlace(List<Document> before, List<Document> after) {
    return IntStream.range(0, Math.max(before.size(), after.size()))
        .mapToObj(i -> new Pair(Integer.toString(i), at(before, i), at(after, i)))
        .filter(pair -> !Objects.equals(pair.before(), pair.after()))
        .toList();
  }

  private static @Nullable Document at(List<Document> elements, int index) {
    return index < elements.size() ? elements.get(index) : null;
  }
}
