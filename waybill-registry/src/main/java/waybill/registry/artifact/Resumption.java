package waybill.registry.artifact;

/**
 * What the one who puts a file wants, and hears, of going on with a put of it that broke off. A
 * store that cannot go on asks and tells nothing.
 */
public interface Resumption {

  /** Whether to go on; else what an earlier put left in the store is removed. */
  boolean wanted();

  /**
   * From now on, what is sent stays in the store when the put breaks off.
   *
   * @param bytes that are there already; 0 where the put begins anew
   */
  void resumableFrom(long bytes);

  /** What was sent is of no use any more; a later put begins anew. */
  void givenUp();
}
