package waybill.server.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.artifact.ObjectUri;
import waybill.server.files.LocalDisk;

final class ObjectStoresTest {
  @TempDir private Path directory;

  @Test
  void stores_always_haveTheBucketsOfTheFirstPatternThatFits() throws IOException {
    List<String> made = new ArrayList<>();
    ObjectStores stores =
        new ObjectStores(
            List.of(
                route(made, "one", "prod-*", "special"),
                route(made, "two", "*-eu", "prod-never"),
                route(made, "three", "unused")),
            () -> directory("rest"));

    for (String bucket : List.of("prod-eu", "special", "test-eu", "prod-never", "other")) {
      stores.put(new ObjectUri(bucket, "k"), new byte[1]);
    }

    assertThat(directory("one").buckets()).containsExactly("prod-eu", "prod-never", "special");
    assertThat(directory("two").buckets()).containsExactly("test-eu");
    assertThat(directory("rest").buckets()).containsExactly("other");
    assertThat(made).containsExactly("one", "two"); // and not the one that nobody asked for
    assertThat(stores.buckets())
        .containsExactly("other", "prod-eu", "prod-never", "special", "test-eu");
  }

  @ParameterizedTest
  @CsvSource({
    "models, models, true",
    "models, models2, false",
    "*, any, true",
    "prod-*, prod-, true",
    "prod-*, my-prod-x, false",
    "*-eu, a-eu, true",
    "a*b*c, abc, true",
    "a*b*c, aXbYc, true",
    "a*b*c, acb, false",
    "ab*ba, aba, false",
    "a**b, ab, true",
    "a.b, axb, false"
  })
  void pattern_always_hasStarsForAnyLettersAndNothingElse(
      String pattern, String name, boolean fits) {
    assertThat(BucketPattern.fits(pattern, name)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "https://minio.local/models/a/b, s3://models/a/b",
    "https://MINIO.local/models/a, s3://models/a",
    "https://minio.local:443/models/a, s3://models/a",
    "https://minio.local:9000/models/a,",
    "https://models.minio.local/a//b/, s3://models/a//b/",
    "https://models.v2.minio.local/a, s3://models.v2/a",
    "https://minio.local/models/a%20b%2Fc+d, s3://models/a%20b%2Fc+d",
    "https://minio.local/models/a?b#c, s3://models/a?b#c",
    "https://evilminio.local/models/a,",
    "https://minio.local.evil/models/a,",
    "https://user@minio.local/models/a,",
    "http://minio.local/models/a,",
    "https://other.local:9000/models/a, s3://models/a",
    "https://other.local/models/a,",
    "https://minio.local/,",
    "https://minio.local/elsewhere/a,",
    "s3://models/a,"
  })
  void find_ofAUrl_givesTheNameWhereTheHostIsThatOfTheBucketsStore(String url, String name) {
    ObjectStores stores =
        new ObjectStores(
            List.of(
                new ObjectStores.Route(
                    List.of("models*"),
                    List.of(
                        URI.create("https://minio.local"), URI.create("http://other.local:9000")),
                    () -> directory("one"))),
            () -> directory("rest"));

    assertThat(stores.find(url).map(ObjectUri::text).orElse(null)).isEqualTo(name);
  }

  private ObjectStores.Route route(List<String> made, String name, String... buckets) {
    return new ObjectStores.Route(
        List.of(buckets),
        List.of(),
        () -> {
          made.add(name);
          return directory(name);
        });
  }

  private ObjectDirectory directory(String name) {
    return new ObjectDirectory(new LocalDisk(), directory.resolve(name));
  }
}
