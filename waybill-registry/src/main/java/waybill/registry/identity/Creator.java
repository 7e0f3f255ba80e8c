package waybill.registry.identity;

/**
 * Who made or changed a resource, as the API's UserContext tells it.
 *
 * @param arn the principal that signed
 * @param principalId what stands for it in the API's answers: the id of the access key
 */
public record Creator(String arn, String principalId) {

  /** The one who signed the request. */
  public static Creator of(Caller caller) {
    return new Creator(caller.principalArn(), caller.accessKeyId());
  }
}
