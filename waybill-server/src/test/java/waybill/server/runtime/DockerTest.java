package waybill.server.runtime;

/** Docker itself. */
final class DockerTest extends EngineContract {
  @Override
  String host() {
    return host("WAYBILL_TEST_DOCKER_HOST");
  }
}
