package waybill.registry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.ClientToken;
import waybill.registry.modelpackage.LifeCycle;
import waybill.registry.modelpackage.ModelCard;
import waybill.registry.modelpackage.ModelPackageUpdate;

/** Builds what a caller wants changed; whatever a test does not name stays as it is. */
final class Change {
  private @Nullable ApprovalStatus approval;
  private @Nullable String approvalDescription;
  private Map<String, String> metadata = Map.of();
  private List<String> toRemove = List.of();
  private List<Structure> toAdd = List.of();
  private @Nullable Structure specification;
  private @Nullable String sourceUri;
  private @Nullable ModelCard card;
  private @Nullable LifeCycle lifeCycle;
  private @Nullable ClientToken token;

  Change approval(ApprovalStatus value) {
    approval = value;
    return this;
  }

  Change approvalDescription(String value) {
    approvalDescription = value;
    return this;
  }

  Change metadata(Map<String, String> value) {
    metadata = value;
    return this;
  }

  Change removing(String... keys) {
    toRemove = List.of(keys);
    return this;
  }

  Change adding(Structure... specifications) {
    toAdd = List.of(specifications);
    return this;
  }

  Change specified(Structure value) {
    specification = value;
    return this;
  }

  Change from(String value) {
    sourceUri = value;
    return this;
  }

  Change card(@Nullable String content, @Nullable String status) {
    card = new ModelCard(content, status);
    return this;
  }

  Change lifeCycle(String stage, String status) {
    lifeCycle = new LifeCycle(stage, status, null);
    return this;
  }

  Change token(String text, String fingerprint) {
    token = new ClientToken(text, fingerprint);
    return this;
  }

  ModelPackageUpdate made() {
    return new ModelPackageUpdate(
        approval,
        null,
        approvalDescription,
        metadata,
        toRemove,
        toAdd,
        specification,
        sourceUri,
        card,
        lifeCycle,
        token);
  }
}
