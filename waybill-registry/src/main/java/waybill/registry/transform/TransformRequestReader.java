package waybill.registry.transform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.transform.filter.DataProcessing;

/**
 * Makes a {@link TransformRequest} of the members of {@code CreateTransformJob}, or of the {@code
 * TransformJobDefinition} of a validation profile, and checks what can be said without a store.
 */
public final class TransformRequestReader {
  private static final int URI_LENGTH_MAX = 1024;
  private static final int TYPE_LENGTH_MAX = 256;
  private static final int KEY_LENGTH_MAX = 2048;
  private static final int ENVIRONMENT_MAX = 16;
  private static final int ENVIRONMENT_VALUE_MAX = 10240;
  private static final int TAGS_MAX = 50;
  private static final int INSTANCES_MAX = 100;
  private static final int TIMEOUT_SECONDS_MAX = 3600;
  private static final int RETRIES_MAX = 3;
  private static final Pattern ENVIRONMENT_KEY = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,1023}");
  private static final Pattern KMS_KEY = Pattern.compile("[a-zA-Z0-9:/_-]*");
  private static final ObjectUri NOWHERE = new ObjectUri("-", "");

  /** Families whose instances have disks of their own, which no KMS key encrypts. */
  private static final Pattern LOCAL_DISKS =
      Pattern.compile("ml\\.([a-z]+[0-9]+[a-z]*d[a-z]*|g5|g6e?|gr6|p5e?n?|trn1n?|trn2|i3)\\..*");

  private final ObjectEndpoints endpoints;

  /**
   * @param endpoints for locations with {@code https://}
   */
  public TransformRequestReader(ObjectEndpoints endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * Reads a request.
   *
   * @throws TransformRefusal with all that is wrong
   */
  public TransformRequest read(Structure members) throws TransformRefusal {
    MemberReader request = MemberReader.of(members);
    TransformRequest read = read(request);
    if (!request.violations().isEmpty()) {
      throw new TransformRefusal(request.violations());
    }
    return read;
  }

  private TransformRequest read(MemberReader request) {
    MemberReader input = request.inner("TransformInput");
    MemberReader source = input.inner("DataSource").inner("S3DataSource");
    MemberReader output = request.inner("TransformOutput");
    MemberReader resources = request.inner("TransformResources");
    source.required("S3DataType");
    TransformRequest read =
        new TransformRequest(
            source.choice("S3DataType", DataType.class, DataType.S3_PREFIX),
            location(source, "S3Uri"),
            input.header("ContentType", TYPE_LENGTH_MAX),
            input.choice("CompressionType", CompressionType.class, CompressionType.NONE),
            input.choice("SplitType", SplitType.class, SplitType.NONE),
            request.choice("BatchStrategy", BatchStrategy.class),
            request.number("MaxPayloadInMB", 0, EffectiveParameters.PRODUCT_MAX, TransformRule.V3),
            concurrentMax(request),
            location(output, "S3OutputPath"),
            output.header("Accept", TYPE_LENGTH_MAX),
            output.choice("AssembleWith", AssembleWith.class, AssembleWith.NONE),
            key(output, "KmsKeyId"),
            environment(request),
            resources.required("InstanceType"),
            instanceCount(resources),
            client(request.inner("ModelClientConfig")),
            processing(request.inner("DataProcessing")));
    checkVolumeKey(resources, read.instanceType());
    checkProduct(request, read);
    checkTags(request);
    ProcessingRules.check(request.inner("DataProcessing"), read);
    return read;
  }

  private static @Nullable Integer concurrentMax(MemberReader request) {
    Integer given =
        request.number("MaxConcurrentTransforms", 0, Integer.MAX_VALUE, TransformRule.V3);
    return given == null || given == 0 ? null : given; // 0 says as little as an absent member
  }

  private ObjectUri location(MemberReader reader, String name) {
    String url = reader.required(name);
    if (!reader.has(name)) {
      return NOWHERE;
    }
    Optional<ObjectUri> found =
        url.startsWith("https://") ? endpoints.find(url) : ObjectUri.parse(url);
    if (url.length() > URI_LENGTH_MAX || found.isEmpty()) {
      reader.violate(
          TransformRule.V9,
          name,
          name
              + " must be s3://BUCKET/KEY or the https URL of a known object store, with at most "
              + URI_LENGTH_MAX
              + " characters.");
    }
    return found.orElse(NOWHERE);
  }

  private static @Nullable String key(MemberReader reader, String name) {
    String key = reader.structure().findText(name).orElse("");
    if (key.length() > KEY_LENGTH_MAX || !KMS_KEY.matcher(key).matches()) {
      reader.violate(
          TransformRule.V12,
          name,
          name
              + " must be a KMS key's id, ARN or alias, of letters, digits and ':', '/', '_', '-'.");
    }
    return key.isEmpty() ? null : key;
  }

  private static void checkVolumeKey(MemberReader resources, String instanceType) {
    String key = key(resources, "VolumeKmsKeyId");
    if (key != null && LOCAL_DISKS.matcher(instanceType).matches()) {
      resources.violate(
          TransformRule.V12,
          "VolumeKmsKeyId",
          "VolumeKmsKeyId cannot be used with " + instanceType + ", which has disks of its own.");
    }
  }

  private static int instanceCount(MemberReader resources) {
    if (!resources.has("InstanceCount")) {
      resources.required("InstanceCount");
    }
    Integer count = resources.number("InstanceCount", 1, INSTANCES_MAX, TransformRule.V5);
    return count == null ? 1 : count;
  }

  private static void checkProduct(MemberReader request, TransformRequest read) {
    Integer payload = read.payloadMegabytesMax();
    Integer concurrent = read.concurrentMax();
    if (payload != null
        && concurrent != null
        && (long) payload * concurrent > EffectiveParameters.PRODUCT_MAX) {
      request.violate(
          TransformRule.V4,
          "MaxConcurrentTransforms",
          "MaxConcurrentTransforms times MaxPayloadInMB must be at most "
              + EffectiveParameters.PRODUCT_MAX
              + "; it is "
              + (long) payload * concurrent
              + ".");
    }
  }

  private static Map<String, String> environment(MemberReader request) {
    Map<String, Document> given = request.inner("Environment").structure().members();
    if (given.size() > ENVIRONMENT_MAX) {
      request.violate(
          TransformRule.V6,
          "Environment",
          "Environment must have at most " + ENVIRONMENT_MAX + " entries.");
    }
    Map<String, String> environment = new LinkedHashMap<>();
    given.forEach(
        (key, document) -> {
          String value = document instanceof Text(String text) ? text : null;
          if (value == null
              || value.length() > ENVIRONMENT_VALUE_MAX
              || !ENVIRONMENT_KEY.matcher(key).matches()) {
            request.violate(
                TransformRule.V6,
                "Environment." + key,
                "Keys of Environment are letters, digits and '_', up to 1024 and no digit first;"
                    + " values are texts of at most "
                    + ENVIRONMENT_VALUE_MAX
                    + " characters.");
          } else {
            environment.put(key, value);
          }
        });
    return environment;
  }

  private static void checkTags(MemberReader request) {
    if (request.structure().find("Tags").orElse(null) instanceof Sequence(var tags)
        && tags.size() > TAGS_MAX) {
      request.violate(TransformRule.V10, "Tags", "Tags must be at most " + TAGS_MAX + ".");
    }
  }

  private static ClientConfig client(MemberReader client) {
    Integer seconds =
        client.number("InvocationsTimeoutInSeconds", 1, TIMEOUT_SECONDS_MAX, TransformRule.V11);
    Integer retries = client.number("InvocationsMaxRetries", 0, RETRIES_MAX, TransformRule.V11);
    return new ClientConfig(
        seconds == null ? ClientConfig.DEFAULT.timeout() : Duration.ofSeconds(seconds),
        retries == null ? ClientConfig.DEFAULT.retries() : retries);
  }

  private static DataProcessing processing(MemberReader processing) {
    return new DataProcessing(
        ProcessingRules.filter(processing, "InputFilter"),
        processing.choice("JoinSource", JoinSource.class, JoinSource.NONE) == JoinSource.INPUT,
        ProcessingRules.filter(processing, "OutputFilter"));
  }
}
