package waybill.cli.profile;

/** Whoever gives credentials for a while: a program, a container's host, the token service. */
interface Lender {
  /**
   * Fetches credentials.
   *
   * @throws waybill.cli.failure.Failure if there are none to be had
   */
  Lent lend();
}
