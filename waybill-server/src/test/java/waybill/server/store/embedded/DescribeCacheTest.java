package waybill.server.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waybill.registry.fixture.Samples.group;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waybill.registry.identity.Arn;
import waybill.registry.store.Rendering;
import waybill.server.store.embedded.DescribeCache.Changes;
import waybill.server.store.embedded.DescribeCache.Kept;

class DescribeCacheTest {
  private static final Arn IRIS = group("iris").arn();
  private static final Kept OLD = kept("old", 1);
  private static final Kept NEW = kept("new", 2);

  private final DescribeCache cache = new DescribeCache(1_000_000);

  @Test
  void find_whenReadBefore_asksTheDatabaseNoMore() {
    cache.find(IRIS, () -> Optional.of(OLD));

    assertThat(cache.find(IRIS, DescribeCacheTest::notAsked)).contains(OLD);
  }

  @Test
  void find_whenAbsent_asksTheDatabaseAgain() {
    cache.find(IRIS, Optional::empty);

    assertThat(cache.find(IRIS, () -> Optional.of(NEW))).contains(NEW);
  }

  @Test
  void find_whenTheDatabaseFails_passesItOnAndReadsAgain() {
    assertThatThrownBy(() -> cache.find(IRIS, DescribeCacheTest::notAsked))
        .isInstanceOf(AssertionError.class);

    assertThat(cache.find(IRIS, () -> Optional.of(NEW))).contains(NEW);
  }

  @Test
  void find_whileACommitIsUnderWay_asksTheDatabase() {
    cache.find(IRIS, () -> Optional.of(OLD));

    cache.hold(changed(NEW));

    assertThat(cache.find(IRIS, () -> Optional.of(OLD))).contains(OLD);
    assertThat(cache.find(IRIS, () -> Optional.of(NEW))).contains(NEW);
  }

  @Test
  void find_whenCommitted_answersWhatTheWriterPut() {
    cache.hold(changed(NEW));

    cache.settle(changed(NEW));

    assertThat(cache.find(IRIS, DescribeCacheTest::notAsked)).contains(NEW);
  }

  @Test
  void find_whenTheCommitFailed_asksTheDatabase() {
    cache.hold(changed(NEW));

    cache.settle(new Changes());

    assertThat(cache.find(IRIS, () -> Optional.of(OLD))).contains(OLD);
  }

  @Test
  void find_whenRemoved_asksTheDatabase() {
    cache.find(IRIS, () -> Optional.of(OLD));
    var removed = new Changes();
    removed.remove(IRIS);

    cache.hold(removed);
    cache.settle(removed);

    assertThat(cache.find(IRIS, Optional::empty)).isEmpty();
  }

  @Test
  void find_whenACommitOvertookTheRead_doesNotKeepWhatWasRead() {
    cache.find(
        IRIS,
        () -> {
          cache.hold(changed(NEW));
          cache.settle(changed(NEW));
          return Optional.of(OLD);
        });

    assertThat(cache.find(IRIS, DescribeCacheTest::notAsked)).contains(NEW);
  }

  @Test
  void find_whenMoreIsKeptThanAllowed_dropsTheLeastUsed() {
    var small = new DescribeCache(2L * OLD.sizeBytes());
    small.find(group("a").arn(), () -> Optional.of(OLD));
    small.find(group("b").arn(), () -> Optional.of(OLD));
    small.find(group("a").arn(), DescribeCacheTest::notAsked);

    small.find(group("c").arn(), () -> Optional.of(OLD));

    assertThat(small.find(group("a").arn(), DescribeCacheTest::notAsked)).contains(OLD);
    assertThat(small.find(group("b").arn(), Optional::empty)).isEmpty();
  }

  private static Optional<Kept> notAsked() {
    throw new AssertionError("the database was asked");
  }

  private static Changes changed(Kept now) {
    var changes = new Changes();
    changes.put(IRIS, now.rendering(), now.revision());
    return changes;
  }

  private static Kept kept(String text, long revision) {
    return new Kept(new Rendering(text.getBytes(StandardCharsets.UTF_8)), revision);
  }
}
