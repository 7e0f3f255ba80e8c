package waybill.wire.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Values in order. */
public record JsonArray(List<Json> items) implements Json {
  public JsonArray {
    if (!(items instanceof StoredItems)) {
      items = Collections.unmodifiableList(new ArrayList<>(items));
    }
  }
}
