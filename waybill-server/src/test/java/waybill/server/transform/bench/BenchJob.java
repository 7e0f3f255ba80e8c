package waybill.server.transform.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.transform.AssembleWith;
import waybill.registry.transform.BatchStrategy;
import waybill.registry.transform.ClientConfig;
import waybill.registry.transform.CompressionType;
import waybill.registry.transform.DataType;
import waybill.registry.transform.SplitType;
import waybill.registry.transform.TransformRequest;
import waybill.registry.transform.filter.DataProcessing;
import waybill.server.transform.TransformListener;
import waybill.server.transform.TransformResult;
import waybill.server.transform.TransformRun;
import waybill.server.transform.TransformSettings;

/**
 * Jobs of lines, from one bucket to another.
 *
 * @param port of the echo container
 * @param isProven whether bodies are hashed as for evidence
 */
record BenchJob(Path directory, int port, boolean isProven) {

  /** Seconds of one job, and of them those for putting the output in place. */
  record Times(double all, double put) {
    double sent() {
      return all - put;
    }
  }

  /** Does one. */
  Times run(String bucket, BatchStrategy strategy, int payloadMegabytes, int concurrent)
      throws IOException, InterruptedException {
    PlainFiles store = new PlainFiles(directory);
    TransformRun run =
        new TransformRun(
            request(bucket, strategy, payloadMegabytes, concurrent),
            store,
            instance -> List.of(new Echo(port)),
            TransformSettings.in(directory),
            listener());
    long start = System.nanoTime();
    TransformResult result = run.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (result.status() != TransformResult.Status.COMPLETED) {
      throw new IllegalStateException(String.valueOf(result.failureReason()));
    }
    return new Times(seconds, store.putSeconds());
  }

  private TransformListener listener() {
    return new TransformListener() {
      @Override
      public void logged(String line) {}

      @Override
      public boolean wantsInvocations() {
        return isProven;
      }
    };
  }

  private static TransformRequest request(
      String bucket, BatchStrategy strategy, int payloadMegabytes, int concurrent) {
    return new TransformRequest(
        DataType.S3_PREFIX,
        new ObjectUri(bucket, ""),
        "text/csv",
        CompressionType.NONE,
        SplitType.LINE,
        strategy,
        payloadMegabytes,
        concurrent,
        new ObjectUri("out", ""),
        null,
        AssembleWith.LINE,
        null,
        Map.of(),
        "ml.m5.large",
        1,
        ClientConfig.DEFAULT,
        DataProcessing.NONE);
  }
}
