package waybill.registry.search;

/** What the values of a property are. */
public enum PropertyType {
  TEXT,
  NUMBER,
  TIME
}
