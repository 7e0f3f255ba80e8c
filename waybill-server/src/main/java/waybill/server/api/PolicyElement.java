package waybill.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * A part of a resource policy and the way to it. What it demands and does not find, it refuses with
 * a sentence that names the part and the rule.
 *
 * @param path for example {@code Statement[2].Principal}, counted from 1; empty for the whole
 */
record PolicyElement(String path, Json value) {
  /** As much of a caller's own path as a sentence repeats. */
  private static final int PATH_LENGTH_MAX = 200;

  /** The members of an object, whatever their names. */
  List<Member> members() {
    if (!(value instanceof JsonObject(var members))) {
      throw fault("must be an object");
    }
    return members.entrySet().stream().map(this::member).toList();
  }

  /** Demands an object without any other members than these. */
  void requireOnly(Set<String> known) {
    for (Member member : members()) {
      if (!known.contains(member.name())) {
        throw member.element().fault("is not an element that stands here");
      }
    }
  }

  Optional<PolicyElement> find(String name) {
    return members().stream()
        .filter(member -> member.name().equals(name))
        .map(Member::element)
        .findFirst();
  }

  PolicyElement require(String name) {
    return find(name).orElseThrow(() -> fault("must have " + name));
  }

  /** The one of these two members that is there, if one is; both exclude each other. */
  Optional<Member> findEither(String name, String opposite) {
    List<Member> found =
        members().stream()
            .filter(member -> member.name().equals(name) || member.name().equals(opposite))
            .toList();
    if (found.size() > 1) {
      throw fault("must not have both " + name + " and " + opposite);
    }
    return found.stream().findFirst();
  }

  /** The one of these two members that must be there. */
  Member requireEither(String name, String opposite) {
    return findEither(name, opposite)
        .orElseThrow(() -> fault("must have " + name + " or " + opposite));
  }

  /** The items of a list, or this alone when it is none: policies write one without brackets. */
  List<PolicyElement> items() {
    return value instanceof JsonArray(var items)
        ? IntStream.range(0, items.size())
            .mapToObj(i -> new PolicyElement(path + "[" + (i + 1) + "]", items.get(i)))
            .toList()
        : List.of(this);
  }

  /** The same, of a list that may not be empty. */
  List<PolicyElement> oneOrMore() {
    List<PolicyElement> items = items();
    if (items.isEmpty()) {
      throw fault("must not be an empty list");
    }
    return items;
  }

  String requireText() {
    if (value instanceof JsonString(var text) && !text.isEmpty()) {
      return text;
    }
    throw fault("must be a string that is not empty");
  }

  String requireOneOf(List<String> words) {
    String text = requireText();
    if (!words.contains(text)) {
      throw fault("must be " + String.join(" or ", words));
    }
    return text;
  }

  /** Demands a text of this form, which the words describe. */
  void requireForm(Pattern form, String words) {
    if (!form.matcher(requireText()).matches()) {
      throw fault("must be " + words);
    }
  }

  /** The refusal that says what this part must be. */
  Refusal fault(String rule) {
    String named = path.isEmpty() ? "the policy" : path;
    String shown =
        named.length() <= PATH_LENGTH_MAX ? named : named.substring(0, PATH_LENGTH_MAX) + "…";
    return new Refusal(new Invalid("Invalid ResourcePolicy: " + shown + " " + rule + "."));
  }

  private Member member(Map.Entry<String, Json> entry) {
    String name = entry.getKey();
    return new Member(
        name, new PolicyElement(path.isEmpty() ? name : path + "." + name, entry.getValue()));
  }

  /** A part with the name that it has in its object. */
  record Member(String name, PolicyElement element) {}
}
