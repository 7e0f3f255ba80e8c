package waybill.server;

/** Validations in Docker itself. */
final class DockerJobsTest extends EngineJobsContract {
  @Override
  protected String variable() {
    return "WAYBILL_TEST_DOCKER_HOST";
  }
}
