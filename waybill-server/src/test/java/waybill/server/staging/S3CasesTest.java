package waybill.server.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagingRefusal;
import waybill.server.objects.s3.S3Objects;
import waybill.server.objects.s3.S3Server;
import waybill.server.staging.cases.StagingCase;

/**
 * The shared cases of staging with their objects in a real S3 server. That server keeps objects in
 * a file system, so cases whose keys cannot be paths are left to the other tests.
 */
final class S3CasesTest {
  private static final List<String> BUCKETS = List.of("models", "my_old.bucket");

  private static S3Server server;
  private static S3Objects objects;

  @TempDir private Path directory;

  @BeforeAll
  static void start() throws Exception {
    server = new S3Server(BUCKETS.toArray(String[]::new));
    objects = new S3Objects(server.access(null));
  }

  @AfterAll
  static void stop() throws IOException {
    objects.close();
    server.close();
  }

  @AfterEach
  void empty() throws IOException {
    for (String bucket : BUCKETS) {
      List<ObjectUri> kept = new ArrayList<>();
      objects.list(new ObjectUri(bucket, ""), object -> kept.add(object.uri()));
      for (ObjectUri uri : kept) {
        objects.delete(uri);
      }
    }
  }

  static List<StagingCase> cases() {
    return StagingCase.all().stream()
        .filter(each -> !each.hasETagsOfItsOwn())
        .filter(each -> canBePaths(each.uris()))
        .toList();
  }

  private static boolean canBePaths(List<ObjectUri> uris) {
    return uris.stream()
        .allMatch(
            uri ->
                Arrays.stream(uri.key().split("/", -1))
                        .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."))
                    && uris.stream().noneMatch(other -> other.key().startsWith(uri.key() + "/")));
  }

  @Test
  void cases_always_areMostOfAll() {
    assertThat(cases()).hasSizeGreaterThan(130);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void staging_fromAServer_isAsFromAnyStore(StagingCase staging) throws Exception {
    staging.putInto(objects);
    Stager stager = new Stager(objects, StagingOptions.DEFAULT.withLimits(staging.limits()));
    Path into = directory.resolve("into");

    if (staging.isFine()) {
      List<StagedTree> trees = stager.stage(PlannedCase.plan(staging, objects), into);

      assertThat(trees).containsExactlyInAnyOrderElementsOf(staging.trees());
    } else {
      StagingRefusal refusal =
          catchThrowableOfType(
              StagingRefusal.class, () -> stager.stage(PlannedCase.plan(staging, objects), into));

      assertThat(staging.rules()).contains(refusal.rule().id());
      assertThat(DiskPicture.names(directory)).isEmpty();
    }
  }
}
