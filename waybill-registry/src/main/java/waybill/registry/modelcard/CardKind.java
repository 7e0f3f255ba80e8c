package waybill.registry.modelcard;

/** Where a card stands, which decides what it may tell. */
public enum CardKind {
  /** In a model package: the package itself tells what it is, so the card does not. */
  IN_PACKAGE,
  /** A resource of its own. */
  STAND_ALONE
}
