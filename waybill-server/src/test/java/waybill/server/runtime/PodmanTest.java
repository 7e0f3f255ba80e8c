package waybill.server.runtime;

/** Podman by its service for Docker's clients. */
final class PodmanTest extends EngineContract {
  @Override
  String host() {
    return host("WAYBILL_TEST_PODMAN_HOST");
  }

  /** Podman 4.3 tells an end by signal 9 and not why. */
  @Override
  protected boolean tellsOutOfMemory() {
    return false;
  }
}
