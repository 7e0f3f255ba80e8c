package waybill.registry.modelcard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.identity.Creator;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;

/**
 * A version of a card: what the card was from one change to the next. Versions count from 1.
 *
 * @param content JSON text, sensitive: never log it
 * @param status the API's word: Draft, PendingReview, Approved or Archived
 * @param security which key protects the content; carried
 * @param modifiedAt when this version was made; null for the first
 */
public record CardVersion(
    RecordKey key,
    int version,
    String content,
    String status,
    @Nullable Structure security,
    Instant createdAt,
    Creator createdBy,
    @Nullable Instant modifiedAt,
    @Nullable Creator modifiedBy) {

  /** The status of a card whose content can change no more. */
  public static final String ARCHIVED = "Archived";

  private static final String CONTENT = "Content";
  private static final String VERSION = "ModelCardVersion";
  private static final String SECURITY = "SecurityConfig";
  private static final String CREATED_BY = "CreatedBy";
  private static final String MODIFIED_BY = "LastModifiedBy";

  /** The version that a kept record is. */
  public static CardVersion of(KeptRecord kept) {
    Structure members = kept.members();
    return new CardVersion(
        kept.key(),
        members.find(VERSION).map(CardVersion::whole).orElseThrow(),
        members.findText(CONTENT).orElseThrow(),
        Objects.requireNonNull(kept.status()),
        members.findStructure(SECURITY).orElse(null),
        kept.createdAt(),
        members.findStructure(CREATED_BY).map(CardVersion::creator).orElseThrow(),
        kept.modifiedAt(),
        members.findStructure(MODIFIED_BY).map(CardVersion::creator).orElse(null));
  }

  /** This version as it is kept. */
  public KeptRecord kept() {
    Map<String, Document> members = new LinkedHashMap<>();
    members.put(VERSION, new Numeric(BigDecimal.valueOf(version)));
    members.put(CONTENT, new Text(content));
    if (security != null) {
      members.put(SECURITY, security);
    }
    members.put(CREATED_BY, userContext(createdBy));
    if (modifiedBy != null) {
      members.put(MODIFIED_BY, userContext(modifiedBy));
    }
    return new KeptRecord(key, createdAt, modifiedAt, status, new Structure(members));
  }

  /** The version that follows this one. */
  public CardVersion next(String newContent, String newStatus, Instant at, Creator by) {
    return new CardVersion(
        key, version + 1, newContent, newStatus, security, createdAt, createdBy, at, by);
  }

  /** When this version was made. */
  public Instant madeAt() {
    return modifiedAt == null ? createdAt : modifiedAt;
  }

  private static int whole(Document document) {
    return ((Numeric) document).value().intValueExact();
  }

  private static Creator creator(Structure userContext) {
    Structure identity = userContext.findStructure("IamIdentity").orElseThrow();
    return new Creator(
        identity.findText("Arn").orElseThrow(), identity.findText("PrincipalId").orElseThrow());
  }

  private static Structure userContext(Creator creator) {
    return new Structure(
        Map.of(
            "IamIdentity",
            Structure.EMPTY
                .with("Arn", new Text(creator.arn()))
                .with("PrincipalId", new Text(creator.principalId()))));
  }

  @Override
  public String toString() {
    return "CardVersion[" + key.arn() + ", version=" + version + ", status=" + status + "]";
  }
}
