package waybill.cli.spool;

import waybill.wire.json.Json;
import waybill.wire.json.JsonReader;
import waybill.wire.json.StoredItems;

/** A JSON value in a spool, found correct. */
public final class SpooledValue {
  static final int NO_ARRAY = -1;

  private final SpooledText text;
  private final int items;

  /**
   * A value.
   *
   * @param items how many an array has; {@link #NO_ARRAY} for what is none
   */
  SpooledValue(SpooledText text, int items) {
    this.text = text;
    this.items = items;
  }

  /** What is made of an item when it is read. */
  public interface ItemReading {
    /** The item to show. */
    Json read(Json item);
  }

  /** The value, in memory. */
  public Json read() {
    return JsonReader.read(text.text());
  }

  /** Whether it has items. */
  public boolean isArray() {
    return items != NO_ARRAY;
  }

  /** The items of an array, which stay in the spool. */
  public StoredItems items(ItemReading reading) {
    return new SpooledItems(text, items, reading);
  }
}
