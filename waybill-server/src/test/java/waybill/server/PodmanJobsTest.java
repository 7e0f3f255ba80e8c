package waybill.server;

/** Validations in Podman by its service for Docker's clients. */
final class PodmanJobsTest extends EngineJobsContract {
  @Override
  protected String variable() {
    return "WAYBILL_TEST_PODMAN_HOST";
  }

  /** Podman 4.3 tells an end by signal 9 and not why. */
  @Override
  protected boolean tellsOutOfMemory() {
    return false;
  }
}
