package waybill.registry.transform.filter;

import java.util.Locale;
import java.util.Optional;

/** Formats of records that filters and joins understand. */
public enum RecordFormat {
  /** Rows of comma-separated fields. */
  CSV("text/csv"),
  /** One value. */
  JSON("application/json"),
  /** One value in each line. */
  JSON_LINES("application/jsonlines");

  private final String mediaType;

  RecordFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format of a media type, whatever its parameters and its case. */
  public static Optional<RecordFormat> of(String mediaType) {
    int parameters = mediaType.indexOf(';');
    String bare = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    for (RecordFormat format : values()) {
      if (format.mediaType.equals(bare.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
