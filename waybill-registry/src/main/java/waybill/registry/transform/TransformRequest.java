package waybill.registry.transform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.transform.filter.DataProcessing;

/**
 * What a transform job is to do; its rules are kept.
 *
 * @param input the beginning of keys, or a manifest
 * @param contentType for containers, as written; null for no header
 * @param batchStrategy null when the container or the default decides
 * @param payloadMegabytesMax of 1,048,576 bytes; 0 for no limit; null as above
 * @param concurrentMax requests to one instance at one time; null as above
 * @param output the place for answers
 * @param accept for the last container, as written; null for no header
 * @param outputKey the KMS key for answers; null for the store's own way
 * @param environment for every container
 * @param instanceCount 1 to 100
 */
public record TransformRequest(
    DataType dataType,
    ObjectUri input,
    @Nullable String contentType,
    CompressionType compression,
    SplitType split,
    @Nullable BatchStrategy batchStrategy,
    @Nullable Integer payloadMegabytesMax,
    @Nullable Integer concurrentMax,
    ObjectUri output,
    @Nullable String accept,
    AssembleWith assembleWith,
    @Nullable String outputKey,
    Map<String, String> environment,
    String instanceType,
    int instanceCount,
    ClientConfig client,
    DataProcessing processing) {
  public TransformRequest {
    environment = Map.copyOf(environment);
  }
}
