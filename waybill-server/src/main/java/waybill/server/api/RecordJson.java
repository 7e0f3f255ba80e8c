package waybill.server.api;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Arn;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/** Kept resources as the bodies of their describe answers and what is kept beside, and back. */
final class RecordJson {
  private final Map<RecordKind, Form> forms = new EnumMap<>(RecordKind.class);

  /**
   * How the API writes one kind: the operation that describes it, and its members for what the
   * registry decides on. A kind without such a member has null there.
   */
  private record Form(
      String operation,
      String name,
      String arn,
      String created,
      @Nullable String modified,
      @Nullable String status,
      Shape.@Nullable Structure shape) {

    static Form of(RecordKind kind) {
      return switch (kind) {
        case MODEL -> of("DescribeModel", "Model", null, null);
        case MODEL_CARD ->
            of("DescribeModelCard", "ModelCard", "LastModifiedTime", "ModelCardStatus");
        case MODEL_CARD_EXPORT_JOB ->
            new Form(
                "DescribeModelCardExportJob",
                "ModelCardExportJobName",
                "ModelCardExportJobArn",
                "CreatedAt",
                "LastModifiedAt",
                "Status",
                null);
        case ARTIFACT_REPORT ->
            new Form(
                "DescribeModelPackageArtifacts",
                "ArtifactReportName",
                "ArtifactReportArn",
                "CreationTime",
                "LastModifiedTime",
                "Status",
                null);
        case ALGORITHM -> of("DescribeAlgorithm", "Algorithm", null, "AlgorithmStatus");
        case TRANSFORM_JOB ->
            of("DescribeTransformJob", "TransformJob", "LastModifiedTime", "TransformJobStatus");
        case VALIDATION ->
            of("DescribeModelPackageValidation", "Validation", "LastModifiedTime", "Status");
      };
    }

    private static Form of(
        String operation, String noun, @Nullable String modified, @Nullable String status) {
      return new Form(
          operation, noun + "Name", noun + "Arn", "CreationTime", modified, status, null);
    }

    Form shapedBy(Contract contract) {
      Operation ofTheApi = contract.operation(operation);
      Operation described = ofTheApi == null ? contract.ownOperation(operation) : ofTheApi;
      Shape.Structure output = described == null ? null : described.output();
      return new Form(operation, name, arn, created, modified, status, output);
    }

    Set<String> typed() {
      return Stream.of(name, arn, created, modified, status)
          .filter(Objects::nonNull)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  RecordJson(Contract contract) {
    for (RecordKind kind : RecordKind.values()) {
      forms.put(kind, Form.of(kind).shapedBy(contract));
    }
  }

  /**
   * The describe answer, its members in the contract's order. Behind them come members that are
   * kept and not part of the answer.
   */
  JsonObject kept(KeptRecord kept) {
    Shape.Structure shape = form(kept.key().kind()).shape();
    Output out = collected(kept);
    if (shape == null) {
      return out.object();
    }
    Map<String, Json> members = new LinkedHashMap<>(out.inOrderOf(shape).members());
    out.object().members().forEach(members::putIfAbsent);
    return new JsonObject(members);
  }

  /** A row of a list: the members that this shape has, in its order. */
  JsonObject row(KeptRecord kept, Shape.Structure shape) {
    return collected(kept).inOrderOf(shape);
  }

  private Output collected(KeptRecord kept) {
    Form form = form(kept.key().kind());
    Output out =
        new Output()
            .text(form.name(), kept.key().name())
            .text(form.arn(), kept.key().arn().text())
            .time(form.created(), kept.createdAt());
    if (form.modified() != null) {
      out.time(form.modified(), kept.modifiedAt());
    }
    if (form.status() != null) {
      out.text(form.status(), kept.status());
    }
    return out.all(kept.members());
  }

  /** The resource that was rendered so. */
  KeptRecord read(RecordKind kind, Input in) {
    Form form = form(kind);
    Arn arn = Arn.parse(in.text(form.arn())).orElseThrow();
    return new KeptRecord(
        RecordKey.of(kind, arn).orElseThrow(),
        Objects.requireNonNull(in.findAfter(form.created())),
        form.modified() == null ? null : in.findAfter(form.modified()),
        form.status() == null ? null : in.findText(form.status()),
        in.carriedWithout(form.typed()));
  }

  private Form form(RecordKind kind) {
    return Objects.requireNonNull(forms.get(kind));
  }
}
