package waybill.server.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.server.staging.StagingCache;

/**
 * A container of a pipeline with its directories.
 *
 * @param imageDigest as it was registered; null where it was not
 * @param environment of its definition
 */
record StagedContainer(
    String hostname,
    String image,
    @Nullable String imageDigest,
    Map<String, String> environment,
    StagingCache.Leases directories) {
  StagedContainer {
    environment = Map.copyOf(environment);
  }
}
