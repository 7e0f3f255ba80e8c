package waybill.quickstart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waybill.quickstart.iris.CardContent;
import waybill.quickstart.iris.IrisModel;
import waybill.quickstart.iris.Members;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonWriter;

/**
 * The request that registers version 1, with every section of a model package that has something
 * true to say.
 *
 * <p>Left out, because the model has nothing for them: a source algorithm, a source URI (it
 * excludes the inference specification), an encryption key and the image's digest.
 *
 * @param group the name of the group
 * @param account the twelve digits of the account
 * @param commit the commit of the source tree that the quickstart was built from, where it is known
 */
record PackageRequest(
    String group, String account, Optional<String> commit, IrisModel model, ModelObjects objects) {
  private static final List<String> MEDIA_TYPES = List.of("text/csv", "application/json");
  private static final String INSTANCE_TYPE = "ml.m5.large";

  /** The input of CreateModelPackage. */
  JsonObject object() {
    MetricSections sections = new MetricSections(objects);
    return new Members()
        .with("ModelPackageGroupName", group)
        .with("ModelPackageDescription", "Tells three species of iris from four measurements.")
        .with("ModelPackageRegistrationType", "Registered")
        .with("InferenceSpecification", serving(MEDIA_TYPES))
        .with("ValidationSpecification", validation())
        .with("ModelApprovalStatus", "PendingManualApproval")
        .with("MetadataProperties", origin())
        .with("ModelMetrics", sections.metrics())
        .with("Domain", "MACHINE_LEARNING")
        .with("Task", "CLASSIFICATION")
        .with("SamplePayloadUrl", objects.samplePayload().uri())
        .with("CustomerMetadataProperties", figures())
        .with("DriftCheckBaselines", sections.baselines())
        .with("AdditionalInferenceSpecifications", new JsonArray(List.of(tablesOnly())))
        .with("SkipModelValidation", "None")
        .with("ModelCard", card())
        .with("ModelLifeCycle", stage())
        .object();
  }

  private Members serving(List<String> mediaTypes) {
    return new Members()
        .with("Containers", new JsonArray(List.of(container())))
        .with("SupportedTransformInstanceTypes", Members.texts(List.of(INSTANCE_TYPE)))
        .with("SupportedRealtimeInferenceInstanceTypes", Members.texts(List.of(INSTANCE_TYPE)))
        .with("SupportedContentTypes", Members.texts(mediaTypes))
        .with("SupportedResponseMIMETypes", Members.texts(mediaTypes));
  }

  private Json container() {
    return new Members()
        .with("ContainerHostname", "iris")
        .with("Image", "waybill/onnx:1")
        .with("ModelDataUrl", objects.archive().uri())
        .with("Environment", new Members().with("OMP_NUM_THREADS", "1"))
        .with("ModelInput", new Members().with("DataInputConfig", "{\"input\":[1,4]}"))
        .with("Framework", "ONNX")
        .with("FrameworkVersion", model.runtimeVersion())
        .object();
  }

  private Json tablesOnly() {
    Members named =
        new Members()
            .with("Name", "tables-only")
            .with("Description", "The same container for callers that speak nothing but CSV.");
    serving(List.of("text/csv")).object().members().forEach(named::with);
    return named.object();
  }

  private Members validation() {
    Members profile =
        new Members()
            .with("ProfileName", "all-flowers")
            .with("TransformJobDefinition", transform());
    return new Members()
        .with("ValidationRole", "arn:aws:iam::" + account + ":role/waybill-validation")
        .with("ValidationProfiles", new JsonArray(List.of(profile.object())));
  }

  private Members transform() {
    Members source =
        new Members().with("S3DataType", "S3Prefix").with("S3Uri", objects.validationInput().uri());
    return new Members()
        .with("MaxConcurrentTransforms", 1)
        .with("MaxPayloadInMB", 1)
        .with("BatchStrategy", "MultiRecord")
        .with("Environment", new Members().with("OMP_NUM_THREADS", "1"))
        .with(
            "TransformInput",
            new Members()
                .with("DataSource", new Members().with("S3DataSource", source))
                .with("ContentType", "text/csv")
                .with("CompressionType", "None")
                .with("SplitType", "Line"))
        .with(
            "TransformOutput",
            new Members()
                .with("S3OutputPath", objects.validationOutput())
                .with("Accept", "text/csv")
                .with("AssembleWith", "Line"))
        .with(
            "TransformResources",
            new Members().with("InstanceType", INSTANCE_TYPE).with("InstanceCount", 1));
  }

  private Members origin() {
    Members origin = new Members();
    commit.ifPresent(id -> origin.with("CommitId", id));
    return origin.with("GeneratedBy", "waybill quickstart");
  }

  private Members figures() {
    return new Members()
        .with("dataset", "iris")
        .with("flowers", String.valueOf(model.quality().total()))
        .with("accuracy", String.format(Locale.ROOT, "%.3f", model.quality().accuracy()))
        .with("model-archive-digest", objects.archive().digest());
  }

  private Members card() {
    JsonObject content = new CardContent(model, objects.dataSet().uri()).object();
    return new Members()
        .with("ModelCardContent", JsonWriter.write(content))
        .with("ModelCardStatus", "PendingReview");
  }

  private static Members stage() {
    return new Members()
        .with("Stage", "Development")
        .with("StageStatus", "PendingApproval")
        .with("StageDescription", "Registered and measured; nobody has looked at it yet.");
  }
}
