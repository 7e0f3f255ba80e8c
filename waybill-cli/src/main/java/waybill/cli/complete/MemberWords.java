package waybill.cli.complete;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.wire.shape.Shape;

/** The members of a structure that is written in shorthand, {@code Key=a,Value=b}. */
final class MemberWords {
  private MemberWords() {}

  /** Words that begin as typed; none where it is JSON or nested. */
  static List<Candidate> of(Shape.Structure structure, String typed) {
    for (int i = 0; i < typed.length(); i++) {
      if ("{}[]\"'".indexOf(typed.charAt(i)) >= 0) {
        return List.of();
      }
    }
    int comma = typed.lastIndexOf(',');
    String before = typed.substring(0, comma + 1);
    String last = typed.substring(comma + 1);
    int equals = last.indexOf('=');
    if (equals >= 0) {
      return values(
          structure.member(last.substring(0, equals)), before + last.substring(0, equals + 1));
    }
    List<Candidate> found = new ArrayList<>();
    for (Shape.Member member : structure.members()) {
      String name = member.name().concat("=");
      if (!before.startsWith(name) && !before.contains(",".concat(name))) {
        found.add(Candidate.start(before.concat(name), ""));
      }
    }
    return found;
  }

  private static List<Candidate> values(Shape.@Nullable Member member, String before) {
    List<Candidate> found = new ArrayList<>();
    if (member != null && member.target() instanceof Shape.Text text) {
      for (String value : text.values()) {
        found.add(Candidate.start(before.concat(value), ""));
      }
    } else if (member != null && member.target() instanceof Shape.Flag) {
      found.add(Candidate.start(before.concat("true"), ""));
      found.add(Candidate.start(before.concat("false"), ""));
    }
    return found;
  }
}
