package waybill.server.transform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.fixture.MemoryObjects;
import waybill.registry.transform.AssembleWith;
import waybill.registry.transform.BatchStrategy;
import waybill.registry.transform.ClientConfig;
import waybill.registry.transform.CompressionType;
import waybill.registry.transform.DataType;
import waybill.registry.transform.InputListing;
import waybill.registry.transform.InputObject;
import waybill.registry.transform.SplitType;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRequest;
import waybill.registry.transform.filter.DataProcessing;

/** Objects by manifest: prefix and suffix are joined as texts. */
final class ManifestListingTest {
  private final MemoryObjects objects = new MemoryObjects();

  @ParameterizedTest
  @CsvSource({
    "s3://in,/p/c2,s3://in/p/c2,s3://out/p/c2.out",
    "s3://in/,p/c2,s3://in/p/c2,s3://out/p/c2.out",
    "s3://in/p,/c2,s3://in/p/c2,s3://out/c2.out",
    "s3://i,n/p/c2,s3://in/p/c2,s3://out/p/c2.out"
  })
  void suffix_isPutBehindThePrefix_withoutASlash(
      String prefix, String suffix, String input, String output) throws Exception {
    objects.put(new ObjectUri("in", "p/c2"), new byte[1]);

    InputObject listed = listed(prefix, suffix);

    assertThat(listed.uri().text()).isEqualTo(input);
    assertThat(listed.found()).isNotNull();
    assertThat(listed.output().text()).isEqualTo(output);
  }

  @Test
  void suffix_behindABareBucket_isAPartOfTheBucketsName() throws Exception {
    objects.put(new ObjectUri("in", "c1"), new byte[1]);

    InputObject listed = listed("s3://in", "c1");

    assertThat(listed.uri()).isEqualTo(new ObjectUri("inc1", ""));
    assertThat(listed.found()).isNull();
  }

  @Test
  void manifest_thatIsNoJson_isToldInOneSentenceEach() throws Exception {
    objects.put(new ObjectUri("in", "m"), "[{'prefix'".getBytes(UTF_8));

    TransformFault fault =
        catchThrowableOfType(
            TransformFault.class,
            () -> new InputListing(objects, new JacksonReader()).list(request()));

    assertThat(fault.rule().id()).isEqualTo("T-I3");
    assertThat(fault.sentence()).endsWith(".").doesNotContain("..");
  }

  private InputObject listed(String prefix, String suffix) throws Exception {
    String manifest = "[{\"prefix\":\"" + prefix + "\"},\"" + suffix + "\"]";
    objects.put(new ObjectUri("in", "m"), manifest.getBytes(UTF_8));
    List<InputObject> listed = new InputListing(objects, new JacksonReader()).list(request());
    assertThat(listed).hasSize(1);
    return listed.getFirst();
  }

  private static TransformRequest request() {
    return new TransformRequest(
        DataType.MANIFEST_FILE,
        new ObjectUri("in", "m"),
        null,
        CompressionType.NONE,
        SplitType.NONE,
        BatchStrategy.SINGLE_RECORD,
        1,
        1,
        new ObjectUri("out", ""),
        null,
        AssembleWith.NONE,
        null,
        Map.of(),
        "ml.m5.large",
        1,
        ClientConfig.DEFAULT,
        DataProcessing.NONE);
  }
}
