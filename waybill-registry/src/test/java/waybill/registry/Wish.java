package waybill.registry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.group.GroupRef;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.ClientToken;
import waybill.registry.modelpackage.ModelCard;
import waybill.registry.modelpackage.NewModelPackage;
import waybill.registry.tag.Tag;

/** Builds what a caller wants registered; whatever a test does not name is absent. */
final class Wish {
  private @Nullable String name;
  private @Nullable String group;
  private List<Tag> tags = List.of();
  private @Nullable ApprovalStatus approval;
  private Map<String, String> metadata = Map.of();
  private @Nullable Structure specification;
  private List<Structure> additional = List.of();
  private @Nullable String sourceUri;
  private @Nullable ModelCard card;
  private Structure carried = Structure.EMPTY;
  private @Nullable ClientToken token;

  /** The next version of a group, by name or ARN. */
  static Wish version(String group) {
    Wish wish = new Wish();
    wish.group = group;
    return wish;
  }

  /** An unversioned package that breaks no rule. */
  static Wish unversioned(String name) {
    return new Wish().named(name).specified(deployable());
  }

  /** A specification with one container and nothing else. */
  static Structure specification(String image) {
    return structure("Containers", list(structure("Image", text(image))));
  }

  /** A specification as an unversioned package needs it. */
  static Structure deployable() {
    return specification("image:1")
        .with("SupportedTransformInstanceTypes", list(text("ml.m5.large")))
        .with("SupportedRealtimeInferenceInstanceTypes", list(text("ml.m5.large")));
  }

  /** An additional specification of this name. */
  static Structure additional(String name) {
    return specification("image:1").with("Name", text(name));
  }

  /** A validation specification with profiles of these names. */
  static Structure validation(String... profiles) {
    return structure(
        "ValidationProfiles",
        new Sequence(
            Arrays.stream(profiles)
                .<Document>map(
                    profile ->
                        structure("ProfileName", text(profile))
                            .with(
                                "TransformJobDefinition",
                                structure(
                                    "TransformOutput",
                                    structure("S3OutputPath", text("s3://bucket/out")))))
                .toList()));
  }

  static Structure structure(String member, Document value) {
    Map<String, Document> members = new LinkedHashMap<>();
    members.put(member, value);
    return new Structure(members);
  }

  static Document text(String value) {
    return new Text(value);
  }

  static Document list(Document... items) {
    return new Sequence(List.of(items));
  }

  Wish named(String value) {
    name = value;
    return this;
  }

  Wish tagged(Tag... values) {
    tags = List.of(values);
    return this;
  }

  Wish approved(ApprovalStatus value) {
    approval = value;
    return this;
  }

  Wish metadata(Map<String, String> value) {
    metadata = value;
    return this;
  }

  Wish specified(Structure value) {
    specification = value;
    return this;
  }

  Wish alsoSpecified(List<Structure> value) {
    additional = value;
    return this;
  }

  Wish from(String value) {
    sourceUri = value;
    return this;
  }

  Wish card(ModelCard value) {
    card = value;
    return this;
  }

  Wish carrying(String member, Document value) {
    carried = carried.with(member, value);
    return this;
  }

  Wish token(String text, String fingerprint) {
    token = new ClientToken(text, fingerprint);
    return this;
  }

  NewModelPackage made() {
    return new NewModelPackage(
        name,
        group == null ? null : GroupRef.parse(group),
        null,
        null,
        tags,
        approval,
        null,
        metadata,
        specification,
        additional,
        sourceUri,
        card,
        carried,
        token);
  }
}
