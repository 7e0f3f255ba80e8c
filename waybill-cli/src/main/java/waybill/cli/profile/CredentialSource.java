package waybill.cli.profile;

/** Where credentials come from once they are needed. */
public interface CredentialSource {
  /**
   * The credentials.
   *
   * @throws waybill.cli.failure.Failure if there are none
   */
  Credentials find();
}
