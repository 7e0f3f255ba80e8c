package waybill.server.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waybill.registry.job.JobRules.Broken;
import waybill.wire.shape.Violation;

/** Names the rules of transform jobs behind AWS's sentence about the constraints of shapes. */
final class RuleNames {
  private static final String ENUM = "T-V2";
  private static final String ENUM_WORDS = "Member must satisfy enum value set";

  private RuleNames() {}

  /**
   * The names of rules that AWS's sentence speaks of, in brackets, and whole sentences for others:
   * {@code " (T-V2) MaxPayloadInMB must be a whole number, 0 to 100. (T-V3, MaxPayloadInMB)"}.
   */
  static String behind(List<Violation> violations, List<Broken> broken) {
    Set<String> names = new LinkedHashSet<>();
    List<String> sentences = new ArrayList<>();
    if (violations.stream().anyMatch(each -> each.text().contains(ENUM_WORDS))) {
      names.add(ENUM);
    }
    for (Broken each : broken) {
      String place = "at '" + placeOf(each.member()) + "'";
      if (violations.stream().anyMatch(violation -> violation.text().contains(place))) {
        names.add(each.rule());
      } else {
        sentences.add(each.text());
      }
    }
    String inBrackets = names.isEmpty() ? "" : "(" + String.join(", ", names) + ")";
    return Stream.concat(Stream.of(inBrackets), sentences.stream())
        .filter(text -> !text.isEmpty())
        .map(text -> " " + text)
        .collect(Collectors.joining());
  }

  /** A member as AWS's sentences have it: each name begins with a small letter. */
  private static String placeOf(String member) {
    return Stream.of(member.split("\\."))
        .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
        .collect(Collectors.joining("."));
  }
}
