package waybill.registry.transform;

/** One value of a closed list of the API. */
interface Choice {
  /** As the API spells it. */
  String text();
}
