package waybill.server.modelscan.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.Words;

/**
 * A member of a ZIP archive as its local header and the directory tell of it.
 *
 * @param record the local header
 * @param listed the entry of the directory; null if there is none
 * @param measured the length where only the content itself tells it, else 0
 */
record ZipMember(ZipRecord record, @Nullable ZipRecord listed, long measured) {
  /** The names, the directory's first. */
  List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    if (listed != null) {
      names.add(listed.name());
    }
    names.add(record.name());
    return List.copyOf(names);
  }

  String name() {
    return names().getFirst();
  }

  String printableName() {
    return Words.printable(name());
  }

  boolean isNamed(String last) {
    return names().stream().anyMatch(name -> name.equals(last) || name.endsWith("/" + last));
  }

  /** The compressed lengths that readers might take, at least one. */
  List<Long> lengths() {
    Set<Long> lengths = new LinkedHashSet<>();
    boolean silent = record.compressed() == 0 && (record.hasDescriptor() || listed != null);
    if (!silent || (listed == null && measured == 0)) {
      lengths.add(record.compressed());
    }
    if (measured != 0) {
      lengths.add(measured);
    }
    if (listed != null && (lengths.isEmpty() || listed.compressed() != 0)) {
      lengths.add(listed.compressed());
    }
    return new ArrayList<>(lengths);
  }

  boolean isLink() {
    return listed != null && listed.isLink();
  }

  boolean isEncrypted() {
    return record.isEncrypted() || (listed != null && listed.isEncrypted());
  }
}
