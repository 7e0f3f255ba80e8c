package waybill.registry.difference;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a package a comparison stands.
 *
 * @param members names of the members on the way
 * @param names of members and elements on the way
 * @param isSameContent whether a digest says that what is described here is the same on both sides
 */
record Place(String path, List<String> members, List<String> names, boolean isSameContent) {
  static final Place START = new Place("", List.of(), List.of(), false);

  Place member(String name) {
    String next = path.isEmpty() ? name : path + "." + name;
    return new Place(next, with(members, name), with(names, name), isSameContent);
  }

  Place element(String name) {
    return new Place(path + "[" + name + "]", members, with(names, name), isSameContent);
  }

  Place inside(boolean sameContent) {
    return new Place(path, members, names, sameContent);
  }

  private static List<String> with(List<String> list, String one) {
    List<String> longer = new ArrayList<>(list);
    longer.add(one);
    return List.copyOf(longer);
  }
}
