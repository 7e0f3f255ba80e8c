package waybill.registry.tag;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Problem.LimitExceeded;
import waybill.registry.problem.Refusal;

/** What tags a resource may have. */
public final class TagRules {
  /** The API's own limit of tags on one resource. */
  public static final int TAGS_MAX = 50;

  /** Wording: aws-cdk#33699. */
  public static final String NOT_ON_VERSIONS =
      "Tags are not supported in Model Package versions. Please add them to the Model Package"
          + " Group";

  private TagRules() {}

  /**
   * Passes tags that a caller may give in one call: each key once, none with the reserved prefix.
   *
   * @throws Refusal with Invalid
   */
  public static void check(List<Tag> given) {
    Set<String> seen = new HashSet<>();
    for (Tag tag : given) {
      if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
        throw new Refusal(
            new Invalid("Tag keys that begin with aws: are reserved for system use: " + tag.key()));
      }
      if (!seen.add(tag.key())) {
        throw new Refusal(
            new Invalid("Tag keys must be unique, but this one is given twice: " + tag.key()));
      }
    }
  }

  /**
   * The tags after adding: a known key keeps its place and takes the new value, a new one goes to
   * the end.
   *
   * @throws Refusal with LimitExceeded when there would be more than {@value #TAGS_MAX}
   */
  public static List<Tag> added(List<Tag> present, List<Tag> given) {
    Map<String, Tag> byKey = new LinkedHashMap<>();
    present.forEach(tag -> byKey.put(tag.key(), tag));
    given.forEach(tag -> byKey.put(tag.key(), tag));
    if (byKey.size() > TAGS_MAX) {
      throw new Refusal(
          new LimitExceeded(
              "A resource can have at most "
                  + TAGS_MAX
                  + " tags, and this would make "
                  + byKey.size()
                  + "."));
    }
    return List.copyOf(byKey.values());
  }

  /** The tags that are left without these keys; unknown keys change nothing. */
  public static List<Tag> removed(List<Tag> present, List<String> keys) {
    Set<String> gone = Set.copyOf(keys);
    return present.stream().filter(tag -> !gone.contains(tag.key())).toList();
  }
}
