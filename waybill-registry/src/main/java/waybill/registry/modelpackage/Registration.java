package waybill.registry.modelpackage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.identity.Creator;

/** How a wish becomes a package: defaults, starting state, and what only versions have. */
public final class Registration {
  private Registration() {}

  /** The package as it is on its first day. */
  public static ModelPackage of(NewModelPackage wanted, PackageKey key, Creator by, Instant at) {
    Structure carried = withDefaults(wanted.carried());
    StartingState state = StartingState.of(carried);
    return new ModelPackage(
        key,
        wanted.description(),
        wanted.registrationType(),
        at,
        by,
        null,
        null,
        state.status(),
        state.validationStatuses(),
        List.of(),
        approval(wanted, key),
        null,
        wanted.lifeCycle(),
        wanted.customerMetadata(),
        wanted.inferenceSpecification(),
        wanted.additionalInferenceSpecifications(),
        wanted.sourceUri(),
        wanted.card(),
        carried);
  }

  /** Approval does not apply to unversioned packages; clients send it all the same. */
  private static @Nullable ApprovalStatus approval(NewModelPackage wanted, PackageKey key) {
    if (key instanceof PackageKey.Unversioned) {
      return null;
    }
    ApprovalStatus given = wanted.approvalStatus();
    return given == null ? ApprovalStatus.PENDING_MANUAL_APPROVAL : given;
  }

  /** Members that come back also when nobody gave them; source: recordings of the ACK tests. */
  private static Structure withDefaults(Structure carried) {
    Document certified = carried.filled(List.of("CertifyForMarketplace"), new Flag(false));
    Document keyed =
        certified.filled(
            List.of(
                "ValidationSpecification",
                "ValidationProfiles",
                "TransformJobDefinition",
                "TransformOutput",
                "KmsKeyId"),
            new Text(""));
    return (Structure) keyed;
  }
}
