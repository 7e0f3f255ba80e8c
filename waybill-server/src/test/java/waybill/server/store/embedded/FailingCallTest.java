package waybill.server.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.fixture.Samples.CALLER;
import static waybill.registry.fixture.Samples.CLOCK;
import static waybill.registry.fixture.Samples.described;
import static waybill.registry.fixture.Samples.group;
import static waybill.registry.fixture.Samples.newGroup;
import static waybill.registry.fixture.Samples.newPackage;
import static waybill.registry.fixture.Samples.unversioned;
import static waybill.registry.fixture.Samples.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.fixture.TableRenderer;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.store.Reads;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.StoreFailure;
import waybill.registry.store.Transaction;
import waybill.registry.tag.Tag;

/**
 * Lets every single call to the database fail, one a run, during a story of changes and reads. A
 * change that was acknowledged must be there, one that failed must have left nothing, and the store
 * must work as before once the fault is over: at once, and after opening it anew.
 */
class FailingCallTest {
  @TempDir private Path directory;

  private final TableRenderer renderer = new TableRenderer();

  /** A change, and how to see that it is there. */
  private record Step(Consumer<Transaction> change, Predicate<Reads> seen) {}

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void change_whenAnyCallFails_isWholeOrNotThere(boolean afterItsDeed) {
    EmbeddedStore.open(directory, renderer, CLOCK).close();
    int n = 0;
    boolean fired = true;

    while (fired) {
      n++;
      var fault = new NthCallFails(n, afterItsDeed);
      Path file = directory.resolve(n + ".db");
      fired =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> runWith(fault, file), "hangs at call " + n);
    }

    assertThat(n).as("calls of the story").isGreaterThan(60);
  }

  private boolean runWith(NthCallFails fault, Path path) throws IOException {
    Files.copy(directory.resolve(EmbeddedStore.FILE_NAME), path);
    var file = new SqliteFile(path);
    Map<String, Boolean> acknowledged;
    boolean fired;
    try (var store = EmbeddedStore.open(new TappedConnections(file, fault), renderer, CLOCK)) {
      fault.arm();
      acknowledged = tell(store.registry());
      fired = fault.disarm();
      check(acknowledged, store.registry());
      assertWorks(store.registry());
    }
    try (var store = EmbeddedStore.open(file, renderer, CLOCK)) {
      check(acknowledged, store.registry());
    }
    return fired;
  }

  /** Runs the story; answers for each step whether it was acknowledged. */
  private static Map<String, Boolean> tell(RegistryStore store) {
    Map<String, Boolean> acknowledged = new LinkedHashMap<>();
    story()
        .forEach(
            (name, step) -> {
              acknowledged.put(name, isAcknowledged(store, step));
              readThrough(store);
            });
    return acknowledged;
  }

  private static boolean isAcknowledged(RegistryStore store, Step step) {
    try {
      return store.commit(
          CALLER,
          "Test",
          t -> {
            step.change().accept(t);
            return true;
          });
    } catch (StoreFailure e) {
      assertThat(e).hasMessage("The disk is full.");
      return false;
    } catch (IllegalStateException e) {
      return false; // it builds on a step that failed
    }
  }

  private static void readThrough(RegistryStore store) {
    try {
      store.findGroup(group("iris"));
      store.findModelPackage(version("iris", 1));
      store.findTags(group("iris").arn());
    } catch (StoreFailure e) {
      assertThat(e).hasMessage("The disk is full.");
    }
  }

  private static void check(Map<String, Boolean> acknowledged, RegistryStore store) {
    story()
        .forEach(
            (name, step) ->
                assertThat(step.seen().test(store)).as(name).isEqualTo(acknowledged.get(name)));
  }

  private static void assertWorks(RegistryStore store) {
    PackageKey later = unversioned("later");
    store.commit(CALLER, "Test", t -> insert(t, later));
    assertThat(store.findModelPackage(later)).isPresent();
    store.commit(CALLER, "Test", t -> delete(t, later));
    assertThat(store.findModelPackage(later)).isEmpty();
  }

  private static boolean insert(Transaction t, PackageKey key) {
    t.insert(newPackage(key));
    return true;
  }

  private static boolean delete(Transaction t, PackageKey key) {
    t.delete(key);
    return true;
  }

  /** Steps whose traces do not cover each other, so that each can be looked for at the end. */
  private static Map<String, Step> story() {
    Map<String, Step> story = new LinkedHashMap<>();
    story.put(
        "group",
        new Step(
            t -> t.insert(newGroup(group("iris"))), r -> r.findGroup(group("iris")).isPresent()));
    story.put(
        "version",
        new Step(
            t -> t.insert(newPackage(version("iris", t.nextVersion(group("iris"))))),
            r -> r.countVersions(group("iris")) == 1));
    story.put(
        "policy",
        new Step(
            t -> t.putPolicy(group("iris"), new ResourcePolicy("{}")),
            r -> r.findPolicy(group("iris")).isPresent()));
    story.put(
        "tags",
        new Step(
            t -> t.putTags(group("other").arn(), List.of(new Tag("a", "1"), new Tag("b", "2"))),
            r -> r.findTags(group("other").arn()).size() == 2));
    story.put(
        "alone",
        new Step(
            t -> t.insert(newPackage(unversioned("alone"))),
            r -> r.findModelPackage(unversioned("alone")).isPresent()));
    story.put(
        "update",
        new Step(
            t -> t.update(described(newPackage(unversioned("alone")), "new"), revision(t)),
            r -> r.findHistory(unversioned("alone").arn(), 0, 9).size() == 2));
    return story;
  }

  private static long revision(Transaction t) {
    return t.findModelPackage(unversioned("alone"))
        .orElseThrow(() -> new IllegalStateException("alone is absent"))
        .revision();
  }
}
