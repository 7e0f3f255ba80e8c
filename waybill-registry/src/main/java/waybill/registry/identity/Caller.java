package waybill.registry.identity;

/**
 * The one who signed the request.
 *
 * @param tenant the account of the access key, in the region of the credential scope
 * @param principalArn the IAM-style ARN of the user or session that owns the key
 * @param accessKeyId the key that signed
 * @param requestId the id that the answer carries, for the history and the log
 */
public record Caller(Tenant tenant, String principalArn, String accessKeyId, String requestId) {}
