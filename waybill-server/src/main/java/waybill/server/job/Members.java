package waybill.server.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;

/** Members of a document in the order in which they are put; absent values are left out. */
final class Members {
  private final Map<String, Document> all = new LinkedHashMap<>();

  Members text(String name, @Nullable String value) {
    return value == null ? this : put(name, new Text(value));
  }

  Members number(String name, long value) {
    return put(name, new Numeric(BigDecimal.valueOf(value)));
  }

  Members flag(String name, boolean value) {
    return put(name, new Flag(value));
  }

  /** In seconds since 1970, as the API has times. */
  Members time(String name, Instant value) {
    return put(name, new Numeric(BigDecimal.valueOf(value.toEpochMilli(), 3)));
  }

  <T> Members list(String name, List<T> items, Function<T, Document> form) {
    List<Document> documents = new ArrayList<>();
    items.forEach(item -> documents.add(form.apply(item)));
    return put(name, new Sequence(documents));
  }

  Members put(String name, Document value) {
    all.put(name, value);
    return this;
  }

  Structure structure() {
    return new Structure(all);
  }
}
