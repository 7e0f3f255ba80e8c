package waybill.server.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.search.PropertyNames;
import waybill.registry.search.PropertyType;
import waybill.wire.shape.Shape;

/**
 * The properties of a kind of records: every path of the contract's shape that ends at a scalar.
 * Below a map each key is a name. What is sensitive is no property, and lists of tags are not
 * either, as tags have names of their own.
 *
 * @param shape of the records
 * @param inner the member whose properties may be named without it, or null
 */
record RecordProperties(Shape.Structure shape, @Nullable String inner) implements PropertyNames {
  /** Shapes may hold themselves; no path of a record is longer. */
  private static final int DEPTH_MAX = 12;

  /** Where a name leads. */
  private record End(Shape shape, int lists) {}

  @Override
  public @Nullable Known find(String name) {
    PropertyType type = type(end(shape, name, 0));
    if (type != null) {
      return new Known(name, type);
    }
    String whole = inner + "." + name;
    PropertyType below = inner == null ? null : type(end(shape, whole, 0));
    return below == null ? null : new Known(whole, below);
  }

  @Override
  public @Nullable KnownList findList(String name) {
    if (inner != null && !name.startsWith(inner + ".")) {
      KnownList below = list(inner + "." + name);
      return below == null ? list(name) : below;
    }
    return list(name);
  }

  @Override
  public List<String> beginningWith(String hint) {
    List<String> names = new ArrayList<>();
    collect(shape, "", 0, names);
    names.removeIf(name -> !name.startsWith(hint));
    Collections.sort(names);
    return names;
  }

  private @Nullable KnownList list(String name) {
    End end = end(shape, name, 0);
    return end != null && end.lists() > 0 && end.shape() instanceof Shape.Structure
        ? new KnownList(name, end.lists())
        : null;
  }

  /** The shape at the end of a path, lists entered; null when no path is like this. */
  private static @Nullable End end(Shape from, String path, int lists) {
    return switch (from) {
      case Shape.ListOf list -> end(list.element(), path, lists + 1);
      case Shape whole when path.isEmpty() -> new End(whole, lists);
      case Shape.Structure structure -> {
        int dot = path.indexOf('.');
        Shape.Member member = structure.member(dot < 0 ? path : path.substring(0, dot));
        yield member == null || isTags(member) || dot == path.length() - 1
            ? null
            : end(member.target(), dot < 0 ? "" : path.substring(dot + 1), lists);
      }
      case Shape.MapOf map -> end(map.value(), "", lists); // the rest of the path is the key
      default -> null;
    };
  }

  private static @Nullable PropertyType type(@Nullable End end) {
    return end == null ? null : type(end.shape());
  }

  private static @Nullable PropertyType type(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> text.sensitive() ? null : PropertyType.TEXT;
      case Shape.Flag _ -> PropertyType.TEXT;
      case Shape.Whole _, Shape.Real _ -> PropertyType.NUMBER;
      case Shape.Timestamp _ -> PropertyType.TIME;
      default -> null;
    };
  }

  private static void collect(Shape from, String path, int depth, List<String> names) {
    switch (from) {
      case Shape.ListOf list -> collect(list.element(), path, depth, names);
      case Shape.Structure structure when depth < DEPTH_MAX -> {
        for (Shape.Member member : structure.members()) {
          if (!isTags(member)) {
            String name = path.isEmpty() ? member.name() : path + "." + member.name();
            collect(member.target(), name, depth + 1, names);
          }
        }
      }
      default -> {
        if (type(from) != null) {
          names.add(path);
        }
      }
    }
  }

  private static boolean isTags(Shape.Member member) {
    return member.target().name().equals("TagList");
  }
}
