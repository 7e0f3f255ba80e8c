package waybill.cli.call;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import waybill.wire.json.Json;
import waybill.wire.json.StoredItems;

/** Lists one after the other, some of which are not held in memory. */
final class JoinedItems extends StoredItems {
  private final List<List<Json>> lists;
  private final int count;

  JoinedItems(List<List<Json>> lists) {
    this.lists = lists;
    int sum = 0;
    for (List<Json> list : lists) {
      sum = Math.addExact(sum, list.size());
    }
    this.count = sum;
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  protected Iterator<Json> readFrom(int index) {
    int list = 0;
    int left = index;
    while (list < lists.size() && left >= lists.get(list).size()) {
      left -= lists.get(list).size();
      list++;
    }
    return new Reading(list, left);
  }

  private final class Reading implements Iterator<Json> {
    private Iterator<Json> items;
    private int nextList;

    Reading(int list, int index) {
      this.nextList = list + 1;
      this.items =
          list == lists.size() ? List.<Json>of().iterator() : lists.get(list).listIterator(index);
    }

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && nextList < lists.size()) {
        items = lists.get(nextList++).iterator();
      }
      return items.hasNext();
    }

    @Override
    public Json next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return items.next();
    }
  }
}
