package waybill.cli.spool;

import java.util.Iterator;
import java.util.NoSuchElementException;
import waybill.wire.json.Json;
import waybill.wire.json.JsonReader;
import waybill.wire.json.StoredItems;

/** The items of an array in a spool; one at a time is in memory. */
final class SpooledItems extends StoredItems {
  private final SpooledText array;
  private final int count;
  private final SpooledValue.ItemReading reading;

  SpooledItems(SpooledText array, int count, SpooledValue.ItemReading reading) {
    this.array = array;
    this.count = count;
    this.reading = reading;
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  protected Iterator<Json> readFrom(int index) {
    ItemCursor cursor = new ItemCursor(array);
    for (int i = 0; i < index; i++) {
      cursor.pass();
    }
    return new Reading(cursor, count - index);
  }

  private final class Reading implements Iterator<Json> {
    private final ItemCursor cursor;
    private int left;

    Reading(ItemCursor cursor, int left) {
      this.cursor = cursor;
      this.left = left;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public Json next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      left--;
      return reading.read(JsonReader.read(cursor.next()));
    }
  }
}
