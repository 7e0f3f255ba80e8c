package waybill.registry.modelpackage;

import org.jspecify.annotations.Nullable;

/**
 * Who made or changed a resource, as the API's UserContext tells it.
 *
 * @param arn the principal that signed
 * @param principalId the access key's owner id, here the access key id
 */
public record Creator(@Nullable String arn, @Nullable String principalId) {}
