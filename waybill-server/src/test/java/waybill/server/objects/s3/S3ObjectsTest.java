package waybill.server.objects.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;
import waybill.registry.artifact.StoredObject;
import waybill.registry.identity.SecretKey;

/** Faults on the way to a real server. */
final class S3ObjectsTest {
  private static final int BYTES = 9 << 20;
  private static final int CUT_BYTES = 64 << 10;

  private final byte[] content = new byte[BYTES];
  private S3Server server;
  private CuttingProxy proxy;
  private S3Objects direct;
  private S3Objects cut;

  @BeforeEach
  void start() throws Exception {
    new Random(3).nextBytes(content);
    server = new S3Server("models");
    proxy = new CuttingProxy(server.endpoint());
    direct = new S3Objects(server.access(null));
    cut = new S3Objects(server.access(proxy.endpoint()));
  }

  @AfterEach
  void stop() throws Exception {
    direct.close();
    cut.close();
    proxy.close();
    server.close();
  }

  @Test
  void read_whenConnectionsBreakInTheMiddle_goesOnByRange() throws IOException {
    StoredObject object = put("a", content);
    proxy.cutAfter(2_500_000);

    try (InputStream read = cut.open(object, 1, BYTES - 1)) {
      byte[] all = read.readAllBytes();

      assertThat(Arrays.equals(all, 0, all.length, content, 1, BYTES)).isTrue();
    }
    assertThat(proxy.cuts()).isEqualTo(3);
  }

  @Test
  void read_whenTheObjectChangesBetween_doesNotMixTheTwo() throws IOException {
    StoredObject object = put("a", content);
    proxy.cutAfter(2_500_000);

    try (InputStream read = cut.open(object, 0, BYTES)) {
      assertThat(read.read()).isEqualTo(content[0] & 0xFF);
      put("a", new byte[BYTES]);

      assertThatThrownBy(read::readAllBytes).isInstanceOf(ChangedObject.class);
    }
  }

  @Test
  void put_whenTheConnectionBreaks_isRepeatedWithTheSameBytes() throws IOException {
    proxy.cutAfter(0); // the server takes the object, and its answer is lost
    Thread healer =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (proxy.cuts() == 0) {
                    Thread.onSpinWait();
                  }
                  proxy.cutAfter(Long.MAX_VALUE);
                });

    StoredObject object =
        cut.put(new ObjectUri("models", "a"), new ByteArrayInputStream(content), BYTES);

    assertThat(healer.isAlive()).isFalse();
    try (InputStream read = direct.open(object, 0, BYTES)) {
      assertThat(read.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void put_whoseLineIsCutAfterEvery64KiB_leavesTheOldObjectUntilAllIsThere() throws IOException {
    StoredObject old = put("a", new byte[] {1});
    byte[] small = Arrays.copyOf(content, 4 * CUT_BYTES);
    for (int sent = 0; sent < small.length; sent += CUT_BYTES) {
      proxy.cutRequestsAfter(sent);

      assertThatThrownBy(() -> cut.put(old.uri(), new ByteArrayInputStream(small), small.length))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("s3://models/a");
      assertThat(direct.head(old.uri())).isEqualTo(old);
    }
    proxy.cutRequestsAfter(Long.MAX_VALUE);

    StoredObject whole = cut.put(old.uri(), new ByteArrayInputStream(small), small.length);

    try (InputStream read = direct.open(whole, 0, small.length)) {
      assertThat(read.readAllBytes()).isEqualTo(small);
    }
  }

  @Test
  void put_withChecksumsOfSha256_isTakenWholeAndInParts() throws IOException {
    S3Access known = server.access(null);
    S3Access sha256 =
        new S3Access(known.endpoint(), known.region(), true, known.keys(), known.profile(), true);
    byte[] large = new byte[PartPlan.PART_BYTES + 5];
    try (S3Objects store = new S3Objects(sha256)) {
      StoredObject one =
          store.put(new ObjectUri("models", "one"), new ByteArrayInputStream(content), BYTES);
      StoredObject parts =
          store.put(
              new ObjectUri("models", "parts"), new ByteArrayInputStream(large), large.length);

      assertThat(direct.head(one.uri())).isEqualTo(one);
      assertThat(direct.head(parts.uri())).isEqualTo(parts);
      assertThat(parts.eTag()).endsWith("-2");
    }
  }

  @Test
  void requests_withAWrongSecret_areDeniedByName() throws Exception {
    S3Access.Keys keys = new S3Access.Keys("AKIATEST", new SecretKey("wrong"), null);
    try (S3Objects stranger =
        new S3Objects(new S3Access(server.endpoint(), null, true, keys, null, false))) {
      ObjectUri uri = new ObjectUri("models", "a");

      assertThatThrownBy(() -> stranger.put(uri, new byte[1]))
          .isInstanceOf(AccessDeniedException.class)
          .hasMessageStartingWith("s3://models/a: the store http://127.0.0.1:")
          .hasMessageContaining("SignatureDoesNotMatch")
          .hasMessageNotContaining("wrong");
    }
  }

  @Test
  void put_whereThereIsNoBucketOrName_saysSo() {
    assertThatThrownBy(() -> direct.put(new ObjectUri("nowhere", "a"), new byte[1]))
        .isInstanceOf(MissingObject.class)
        .hasMessage("There is no bucket nowhere in " + server.endpoint() + ".");
    for (String bucket : new String[] {"..", "a/b", "arn:aws:s3:::x", ""}) {
      assertThatThrownBy(() -> direct.put(new ObjectUri(bucket, "a"), new byte[1]))
          .isInstanceOf(RefusedObject.class)
          .hasMessageContaining("that is no name of a bucket");
    }
    assertThatThrownBy(() -> direct.put(new ObjectUri("models", ""), new byte[1]))
        .isInstanceOf(RefusedObject.class);
    assertThatThrownBy(() -> direct.put(new ObjectUri("models", "\uD800"), new byte[1]))
        .isInstanceOf(RefusedObject.class);
    assertThatThrownBy(() -> direct.put(new ObjectUri("models", "ü".repeat(513)), new byte[1]))
        .isInstanceOf(RefusedObject.class);
  }

  private StoredObject put(String key, byte[] bytes) throws IOException {
    return direct.put(new ObjectUri("models", key), new ByteArrayInputStream(bytes), bytes.length);
  }
}
