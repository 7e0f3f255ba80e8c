package waybill.conformance.clients;

import java.util.Map;
import software.amazon.awssdk.services.sagemaker.model.AdditionalInferenceSpecificationDefinition;
import software.amazon.awssdk.services.sagemaker.model.BatchStrategy;
import software.amazon.awssdk.services.sagemaker.model.CompressionType;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.DriftCheckBaselines;
import software.amazon.awssdk.services.sagemaker.model.FileSource;
import software.amazon.awssdk.services.sagemaker.model.InferenceSpecification;
import software.amazon.awssdk.services.sagemaker.model.MetricsSource;
import software.amazon.awssdk.services.sagemaker.model.ModelApprovalStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelCardStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelCompressionType;
import software.amazon.awssdk.services.sagemaker.model.ModelMetrics;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageContainerDefinition;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageRegistrationType;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageValidationProfile;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageValidationSpecification;
import software.amazon.awssdk.services.sagemaker.model.ProductionVariantInstanceType;
import software.amazon.awssdk.services.sagemaker.model.S3DataType;
import software.amazon.awssdk.services.sagemaker.model.S3ModelDataSource;
import software.amazon.awssdk.services.sagemaker.model.S3ModelDataType;
import software.amazon.awssdk.services.sagemaker.model.SkipModelValidation;
import software.amazon.awssdk.services.sagemaker.model.SplitType;
import software.amazon.awssdk.services.sagemaker.model.TransformInstanceType;
import software.amazon.awssdk.services.sagemaker.model.TransformJobDefinition;

/** A request with every section that a version can have, in the types of the AWS SDK for Java. */
final class EverySection {
  private static final String DIGEST = "sha256:" + "ab".repeat(32);

  private EverySection() {}

  /** A request for the next version of a group. */
  static CreateModelPackageRequest in(String group) {
    return CreateModelPackageRequest.builder()
        .modelPackageGroupName(group)
        .modelPackageDescription("Every section, with ünïcode.")
        .modelPackageRegistrationType(ModelPackageRegistrationType.REGISTERED)
        .inferenceSpecification(inference())
        .validationSpecification(validation())
        .certifyForMarketplace(false)
        .modelApprovalStatus(ModelApprovalStatus.PENDING_MANUAL_APPROVAL)
        .metadataProperties(
            m -> m.commitId("0123abc").repository("iris").generatedBy("judges").projectId("p-1"))
        .modelMetrics(metrics())
        .domain("MACHINE_LEARNING")
        .task("CLASSIFICATION")
        .samplePayloadUrl("s3://judges/sample.tar.gz")
        .customerMetadataProperties(Map.of("team", "judges", "gate", "one"))
        .driftCheckBaselines(baselines())
        .additionalInferenceSpecifications(additional())
        .skipModelValidation(SkipModelValidation.NONE)
        .securityConfig(s -> s.kmsKeyId("alias/judges"))
        .modelCard(
            c ->
                c.modelCardContent("{\"intended_uses\":{\"risk_rating\":\"Low\"}}")
                    .modelCardStatus(ModelCardStatus.DRAFT))
        .modelLifeCycle(
            l -> l.stage("Development").stageStatus("In-Progress").stageDescription("x"))
        .build();
  }

  private static InferenceSpecification inference() {
    return InferenceSpecification.builder()
        .containers(container("first"), fromSource())
        .supportedTransformInstanceTypes(TransformInstanceType.ML_M5_LARGE)
        .supportedRealtimeInferenceInstanceTypes(ProductionVariantInstanceType.ML_T2_MEDIUM)
        .supportedContentTypes("text/csv", "application/json")
        .supportedResponseMIMETypes("text/csv")
        .build();
  }

  private static AdditionalInferenceSpecificationDefinition additional() {
    return AdditionalInferenceSpecificationDefinition.builder()
        .name("additional-1")
        .description("For smaller machines.")
        .containers(container("extra"))
        .supportedTransformInstanceTypes(TransformInstanceType.ML_M5_LARGE)
        .supportedContentTypes("text/csv")
        .build();
  }

  private static ModelPackageContainerDefinition container(String hostname) {
    return ModelPackageContainerDefinition.builder()
        .containerHostname(hostname)
        .image("123456789012.dkr.ecr.us-east-1.amazonaws.com/iris:1")
        .imageDigest(DIGEST)
        .modelDataUrl("s3://judges/model.tar.gz")
        .productId("product-1")
        .environment(Map.of("LOG_LEVEL", "info", "EMPTY", ""))
        .modelInput(m -> m.dataInputConfig("{\"input\":[1,4]}"))
        .framework("ONNX")
        .frameworkVersion("1.29.0")
        .nearestModelName("logistic")
        .modelDataETag("etag-1")
        .isCheckpoint(false)
        .baseModel(b -> b.hubContentName("base").hubContentVersion("1.0.0").recipeName("recipe"))
        .build();
  }

  private static ModelPackageContainerDefinition fromSource() {
    return ModelPackageContainerDefinition.builder()
        .containerHostname("second")
        .image("post:2")
        .modelDataSource(d -> d.s3DataSource(source("post/")))
        .build();
  }

  private static S3ModelDataSource source(String prefix) {
    return S3ModelDataSource.builder()
        .s3Uri("s3://judges/" + prefix)
        .s3DataType(S3ModelDataType.S3_PREFIX)
        .compressionType(ModelCompressionType.NONE)
        .modelAccessConfig(m -> m.acceptEula(true))
        .manifestS3Uri("s3://judges/manifest.json")
        .eTag("etag-2")
        .manifestEtag("etag-3")
        .build();
  }

  private static ModelPackageValidationSpecification validation() {
    TransformJobDefinition transform =
        TransformJobDefinition.builder()
            .maxConcurrentTransforms(2)
            .maxPayloadInMB(6)
            .batchStrategy(BatchStrategy.MULTI_RECORD)
            .environment(Map.of("MODE", "batch"))
            .transformInput(
                i ->
                    i.dataSource(
                            d ->
                                d.s3DataSource(
                                    s ->
                                        s.s3DataType(S3DataType.S3_PREFIX).s3Uri("s3://judges/in")))
                        .contentType("text/csv")
                        .compressionType(CompressionType.NONE)
                        .splitType(SplitType.LINE))
            .transformOutput(
                o ->
                    o.s3OutputPath("s3://judges/out")
                        .accept("text/csv")
                        .assembleWith("Line")
                        .kmsKeyId("alias/out"))
            .transformResources(
                r ->
                    r.instanceType(TransformInstanceType.ML_M5_LARGE)
                        .instanceCount(1)
                        .volumeKmsKeyId("alias/volume"))
            .build();
    return ModelPackageValidationSpecification.builder()
        .validationRole("arn:aws:iam::123456789012:role/validation")
        .validationProfiles(
            ModelPackageValidationProfile.builder()
                .profileName("profile-1")
                .transformJobDefinition(transform)
                .build())
        .build();
  }

  private static ModelMetrics metrics() {
    return ModelMetrics.builder()
        .modelQuality(q -> q.statistics(report("mq-s")).constraints(report("mq-c")))
        .modelDataQuality(q -> q.statistics(report("dq-s")).constraints(report("dq-c")))
        .bias(
            b ->
                b.report(report("b"))
                    .preTrainingReport(report("b1"))
                    .postTrainingReport(report("b2")))
        .explainability(e -> e.report(report("e")))
        .build();
  }

  private static DriftCheckBaselines baselines() {
    FileSource configuration =
        FileSource.builder()
            .contentType("application/json")
            .contentDigest(DIGEST)
            .s3Uri("s3://judges/config.json")
            .build();
    return DriftCheckBaselines.builder()
        .bias(
            b ->
                b.configFile(configuration)
                    .preTrainingConstraints(report("b1"))
                    .postTrainingConstraints(report("b2")))
        .explainability(e -> e.constraints(report("e")).configFile(configuration))
        .modelQuality(q -> q.statistics(report("mq-s")).constraints(report("mq-c")))
        .modelDataQuality(q -> q.statistics(report("dq-s")).constraints(report("dq-c")))
        .build();
  }

  private static MetricsSource report(String name) {
    return MetricsSource.builder()
        .contentType("application/json")
        .contentDigest(DIGEST)
        .s3Uri("s3://judges/reports/" + name + ".json")
        .build();
  }
}
