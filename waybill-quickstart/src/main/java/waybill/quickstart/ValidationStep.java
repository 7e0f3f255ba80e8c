package waybill.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Waits for the validation of a version, and reads what it wrote. */
final class ValidationStep {
  private static final Duration WAIT_MAX = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Set<String> OPEN = Set.of("Pending", "InProgress");
  private static final String STATUS = "ModelPackageStatus";
  private static final String REASON =
      "ModelPackageStatusDetails.ValidationStatuses[0].FailureReason";

  private final Commands waybill;
  private final ModelObjects objects;
  private final Path bucket;

  /**
   * @param bucket the directory of the objects' bucket
   */
  ValidationStep(Commands waybill, ModelObjects objects, Path bucket) {
    this.waybill = waybill;
    this.objects = objects;
    this.bucket = bucket;
  }

  /**
   * Waits until it is over.
   *
   * @return the package's status, which is final unless it took too long
   * @throws StepFailed with the reason, when it did not complete
   */
  String await(String arn) throws StepFailed, IOException, InterruptedException {
    long end = System.nanoTime() + WAIT_MAX.toNanos();
    String status = ask(arn, STATUS);
    while (OPEN.contains(status) && System.nanoTime() < end) {
      Thread.sleep(PAUSE);
      status = ask(arn, STATUS);
    }
    if (!status.equals("Completed")) {
      throw new StepFailed("The validation is " + status + ": " + ask(arn, REASON));
    }
    return status;
  }

  private String ask(String arn, String query)
      throws StepFailed, IOException, InterruptedException {
    return waybill
        .run(
            List.of(
                "describe-model-package",
                "--model-package-name",
                arn,
                "--query",
                query,
                "--output",
                "text"))
        .strip();
  }

  /** What went in and what came out. */
  String outcome() throws IOException {
    String input = objects.validationInput().uri();
    String output = objects.validationOutput() + input.substring(input.lastIndexOf('/')) + ".out";
    return rows(input) + " flowers in, " + rows(output) + " answers out, in " + output;
  }

  private long rows(String uri) throws IOException {
    Path file = bucket.resolve(uri.split("/", 4)[3]);
    try (var lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
