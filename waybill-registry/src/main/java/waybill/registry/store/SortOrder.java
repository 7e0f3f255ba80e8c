package waybill.registry.store;

/** The direction of a list. */
public enum SortOrder {
  ASCENDING,
  DESCENDING
}
