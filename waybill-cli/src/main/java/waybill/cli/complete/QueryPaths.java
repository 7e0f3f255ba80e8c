package waybill.cli.complete;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.wire.shape.Shape;

/** The members that may follow at the end of a simple path for {@code --query}. */
final class QueryPaths {
  private QueryPaths() {}

  /**
   * Paths that begin as typed; none where the expression is more than names, dots and brackets.
   *
   * @param output what is searched
   */
  static List<Candidate> of(Shape output, String typed) {
    int dot = typed.lastIndexOf('.');
    Shape shape = dot < 0 ? output : reached(output, typed.substring(0, dot));
    if (!(shape instanceof Shape.Structure structure)) {
      return List.of();
    }
    String before = typed.substring(0, dot + 1);
    List<Candidate> found = new ArrayList<>();
    for (Shape.Member member : structure.members()) {
      boolean list = member.target() instanceof Shape.ListOf;
      String path = before + member.name() + (list ? "[]" : "");
      boolean open = list || member.target() instanceof Shape.Structure;
      found.add(open ? Candidate.start(path, "") : Candidate.word(path));
    }
    return found;
  }

  private static @Nullable Shape reached(Shape start, String path) {
    Shape shape = start;
    for (String step : path.split("\\.", -1)) {
      int bracket = step.indexOf('[');
      String name = bracket < 0 ? step : step.substring(0, bracket);
      Shape.Member member =
          shape instanceof Shape.Structure structure ? structure.member(name) : null;
      if (member == null) {
        return null;
      }
      shape = member.target();
      if (bracket >= 0 && shape instanceof Shape.ListOf list) {
        shape = list.element();
      }
    }
    return shape;
  }
}
