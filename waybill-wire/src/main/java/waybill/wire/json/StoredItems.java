package waybill.wire.json;

import java.util.AbstractSequentialList;
import java.util.Iterator;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Items of an array that are not held in memory: each walk over them reads them anew, in order.
 * They never change, so an array takes them as they are. One thread may use them at a time.
 */
public abstract class StoredItems extends AbstractSequentialList<Json> {
  private @Nullable Walk lastGet;

  /**
   * Reads the items one by one.
   *
   * @param index of the first one, from 0 to the number of items
   */
  protected abstract Iterator<Json> readFrom(int index);

  @Override
  public Iterator<Json> iterator() {
    return readFrom(0);
  }

  /** As cheap as walking while indices grow; going back starts anew. */
  @Override
  public Json get(int index) {
    Objects.checkIndex(index, size());
    Walk walk = lastGet;
    if (walk == null || walk.nextIndex() > index) {
      walk = new Walk(readFrom(index), index);
      lastGet = walk;
    }
    while (walk.nextIndex() < index) {
      walk.next();
    }
    return walk.next();
  }

  /** Goes forward only. */
  @Override
  public ListIterator<Json> listIterator(int index) {
    Objects.checkIndex(index, size() + 1);
    return new Walk(readFrom(index), index);
  }

  @Override
  public StoredItems subList(int from, int to) {
    Objects.checkFromToIndex(from, to, size());
    return new Range(this, from, to - from);
  }

  /** Some of the items. */
  private static final class Range extends StoredItems {
    private final StoredItems all;
    private final int first;
    private final int count;

    Range(StoredItems all, int first, int count) {
      this.all = all;
      this.first = first;
      this.count = count;
    }

    @Override
    public int size() {
      return count;
    }

    @Override
    protected Iterator<Json> readFrom(int index) {
      return new Walk(all.readFrom(first + index), index) {
        @Override
        public boolean hasNext() {
          return nextIndex() < count;
        }
      };
    }
  }

  /** A walk that knows where it is. */
  private static class Walk implements ListIterator<Json> {
    private final Iterator<Json> items;
    private int next;

    Walk(Iterator<Json> items, int next) {
      this.items = items;
      this.next = next;
    }

    @Override
    public boolean hasNext() {
      return items.hasNext();
    }

    @Override
    public Json next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next++;
      return items.next();
    }

    @Override
    public int nextIndex() {
      return next;
    }

    @Override
    public boolean hasPrevious() {
      return next > 0;
    }

    @Override
    public int previousIndex() {
      return next - 1;
    }

    @Override
    public Json previous() {
      throw new UnsupportedOperationException("Stored items are read forward.");
    }

    @Override
    public void remove() {
      throw new UnsupportedOperationException("Stored items do not change.");
    }

    @Override
    public void set(Json item) {
      throw new UnsupportedOperationException("Stored items do not change.");
    }

    @Override
    public void add(Json item) {
      throw new UnsupportedOperationException("Stored items do not change.");
    }
  }
}
