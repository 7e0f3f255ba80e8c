package waybill.wire.json;

/** The value {@code null}. */
public enum JsonNull implements Json {
  NULL
}
