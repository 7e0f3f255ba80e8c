package waybill.registry.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;

/**
 * A kept resource: what lists select and order by, and the rest as carried members.
 *
 * @param modifiedAt null where the kind does not tell, or nothing was changed yet
 * @param status the word that the API shows; null where the kind has none
 * @param members all members of its describe answer but those of the other components
 */
public record KeptRecord(
    RecordKey key,
    Instant createdAt,
    @Nullable Instant modifiedAt,
    @Nullable String status,
    Structure members) {

  /** This resource with other members, changed at this time. */
  public KeptRecord changed(Instant at, @Nullable String newStatus, Structure newMembers) {
    return new KeptRecord(key, createdAt, at, newStatus, newMembers);
  }
}
