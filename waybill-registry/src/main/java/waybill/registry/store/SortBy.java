package waybill.registry.store;

/**
 * What a list is ordered by; ties are broken by name and then by version, so the order is total.
 */
public enum SortBy {
  NAME,
  CREATION_TIME
}
