package waybill.registry.transform.filter;

import java.util.ArrayList;
import java.util.List;
import waybill.registry.transform.filter.FilterPath.Place;
import waybill.registry.transform.filter.FilterPath.Selection;
import waybill.registry.transform.filter.FilterPath.Slice;

/** Where the selections of a path lie in so many items. */
final class Positions {
  private Positions() {}

  static int of(Place place, int size) throws FilterMiss {
    int position = place.index() < 0 ? place.index() + size : place.index();
    if (position < 0 || position >= size) {
      throw new FilterMiss("There is no item " + place.index() + " among " + size);
    }
    return position;
  }

  static List<Integer> of(List<Selection> selections, int size) throws FilterMiss {
    List<Integer> positions = new ArrayList<>();
    for (Selection selection : selections) {
      switch (selection) {
        case Place place -> positions.add(of(place, size));
        case Slice(int from, int to) -> {
          for (int i = bound(from, size); i < bound(to, size); i++) {
            positions.add(i);
          }
        }
      }
    }
    return positions;
  }

  private static int bound(int index, int size) {
    return Math.clamp(index < 0 ? (long) index + size : index, 0, size);
  }
}
