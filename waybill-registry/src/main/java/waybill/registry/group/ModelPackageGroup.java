package waybill.registry.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Creator;

/**
 * A group of model package versions. Name and description never change; tags and policy are kept
 * beside it.
 *
 * @param createdAt in whole milliseconds
 * @param carried members that are only kept and returned, under their API names
 */
public record ModelPackageGroup(
    GroupKey key,
    @Nullable String description,
    Instant createdAt,
    Creator createdBy,
    Structure carried) {}
