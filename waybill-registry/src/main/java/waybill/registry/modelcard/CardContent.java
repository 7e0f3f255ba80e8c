package waybill.registry.modelcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import waybill.registry.document.Document.Structure;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** What the content of a model card may be. */
public final class CardContent {
  /** So many faults are told; who has more will ask again. */
  static final int FAULTS_TOLD_MAX = 50;

  private CardContent() {}

  /**
   * All that is wrong with a card's content, in its order.
   *
   * @param nulls paths of nulls in the text, which nothing may be; in the document, empty
   *     structures stand in their places
   */
  public static List<Fault> faults(CardKind kind, Structure content, List<String> nulls) {
    List<Fault> found = new ArrayList<>();
    ContentSchema.of(kind).check(JsonPath.ROOT, content, found);
    List<Fault> faults = new ArrayList<>();
    nulls.forEach(path -> faults.add(new Fault(path, "must not be null")));
    Set<String> told = Set.copyOf(nulls);
    for (Fault fault : found) {
      if (!told.contains(fault.path()) && !told.contains(fault.holder())) {
        faults.add(fault);
      }
    }
    return faults;
  }

  /**
   * Passes content without faults.
   *
   * @param member the API's name of the content in this request
   * @throws Refusal with Invalid that tells the faults, each with its path
   */
  public static void require(String member, List<Fault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    String told =
        faults.stream()
            .limit(FAULTS_TOLD_MAX)
            .map(Fault::toString)
            .collect(Collectors.joining("; "));
    int untold = faults.size() - FAULTS_TOLD_MAX;
    throw new Refusal(
        new Invalid(
            member
                + " does not fit the schema of model cards: "
                + told
                + (untold > 0 ? "; and " + untold + " more" : "")));
  }
}
