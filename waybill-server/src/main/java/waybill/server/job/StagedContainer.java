package waybill.server.job;

import java.util.Map;
import waybill.server.staging.StagingCache;

/**
 * A container of a pipeline with its directories.
 *
 * @param environment of its definition
 */
record StagedContainer(
    String hostname,
    String image,
    Map<String, String> environment,
    StagingCache.Leases directories) {
  StagedContainer {
    environment = Map.copyOf(environment);
  }
}
