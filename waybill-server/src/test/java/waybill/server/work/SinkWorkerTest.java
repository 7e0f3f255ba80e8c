package waybill.server.work;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.fixture.Samples.CALLER;
import static waybill.registry.fixture.Samples.NOON;
import static waybill.registry.fixture.Samples.TENANT;
import static waybill.registry.fixture.Samples.described;
import static waybill.registry.fixture.Samples.newPackage;
import static waybill.registry.fixture.Samples.unversioned;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import waybill.registry.event.Attempt;
import waybill.registry.event.Deliveries;
import waybill.registry.event.EventKind;
import waybill.registry.event.EventWriter;
import waybill.registry.event.Outcome;
import waybill.registry.event.RegistryEvent;
import waybill.registry.event.SinkDescription;
import waybill.registry.fixture.MemoryDeliveries;
import waybill.registry.fixture.MemoryRegistryStore;
import waybill.registry.fixture.SettableClock;
import waybill.registry.fixture.TableRenderer;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Rendering;

final class SinkWorkerTest {
  private static final Outcome AWAY = Outcome.unreachable("ConnectException");
  private static final Outcome REFUSED = Outcome.refused(500, false);

  private final SettableClock clock = new SettableClock(NOON);
  private final RegistryStore store = new MemoryRegistryStore(new TableRenderer(), clock);
  private final Deliveries deliveries = new MemoryDeliveries(store);
  private final ScriptedSink sink = new ScriptedSink();
  private Instant now = NOON;

  @Test
  void round_whenTheSinkTakesAll_sendsEachEventOnceInTheOrderOfCommits() throws Exception {
    SinkWorker worker = worker();
    create("a");
    create("b");
    update("a", 1);

    worker.round(() -> false);

    assertThat(sink.told()).containsExactly("a 1", "b 2", "a 3");
    assertThat(deliveries.find("sink").orElseThrow().passed()).isEqualTo(3);
    assertThat(worker.counts().delivered()).isEqualTo(3);
  }

  @Test
  void round_whenOneResourceIsRefused_holdsItsLaterEventsAndNoOthers() throws Exception {
    SinkWorker worker = worker();
    sink.answers = m -> m.body().text().startsWith("a ") ? REFUSED : Outcome.delivered(200);
    create("a");
    create("b");
    update("a", 1);
    update("b", 1);

    worker.round(() -> false);

    assertThat(sink.told()).containsExactly("b 2", "b 4");
    sink.answers = m -> Outcome.delivered(200);
    pass(Duration.ofSeconds(2));
    worker.round(() -> false);
    assertThat(sink.told()).containsExactly("b 2", "b 4", "a 1", "a 3");
    assertThat(deliveries.find("sink").orElseThrow().stuck()).isEmpty();
    assertThat(deliveries.findAttempts("sink", 1, 9))
        .extracting(Attempt::number)
        .containsExactly(1, 2);
  }

  @Test
  void round_whenTheSinkIsAwayForAnHour_asksSeldomAndLosesNothing() throws Exception {
    SinkWorker worker = worker();
    sink.answers = m -> AWAY;
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      create("p" + i);
      expected.add("p" + i + " " + (i + 1));
    }

    Instant end = now.plus(Duration.ofHours(1));
    while (now.isBefore(end)) {
      Instant next = worker.round(() -> false);
      now = next.isBefore(end) ? next : end;
      clock.set(now);
    }

    assertThat(sink.taken).isEmpty();
    assertThat(sink.asked).isBetween(60, 200);
    assertThat(deliveries.find("sink").orElseThrow().stuck()).hasSizeLessThan(200);
    sink.answers = m -> Outcome.delivered(200);
    pass(Duration.ofMinutes(1));
    worker.round(() -> false);
    assertThat(sink.told()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void round_whenEveryOtherAttemptFails_deliversAllInTheOrderOfEachResource() throws Exception {
    SinkWorker worker = worker();
    sink.answers = m -> sink.asked % 2 == 0 ? REFUSED : Outcome.delivered(200);
    for (String name : List.of("a", "b", "c")) {
      create(name);
    }
    for (int revision = 1; revision <= 20; revision++) {
      for (String name : List.of("a", "b", "c")) {
        update(name, revision);
      }
    }

    for (int i = 0; i < 200 && sink.taken.size() < 63; i++) {
      worker.round(() -> false);
      pass(Duration.ofMinutes(1));
    }

    assertThat(sink.told()).hasSize(63).doesNotHaveDuplicates();
    assertThat(sequencesOf("a")).isSorted().hasSize(21);
    assertThat(sequencesOf("b")).isSorted().hasSize(21);
    assertThat(sequencesOf("c")).isSorted().hasSize(21);
  }

  @Test
  void round_whenTheProcessDiesBetweenAnySends_deliversAllAndInventsNothing() throws Exception {
    Random random = new Random(7);
    worker();
    int committed = 0;
    for (int life = 0; life < 50; life++) {
      SinkWorker worker = worker(); // what the one before had not saved is forgotten
      int left = random.nextInt(6);
      int begun = sink.asked;
      sink.answers =
          m -> {
            if (sink.asked - begun > left) {
              throw new IllegalStateException("killed");
            }
            return random.nextInt(4) == 0 ? REFUSED : Outcome.delivered(200);
          };
      create("p" + life);
      committed++;
      pass(Duration.ofSeconds(random.nextInt(700)));
      try {
        worker.round(() -> false);
      } catch (IllegalStateException killed) {
        assertThat(killed).hasMessage("killed");
      }
    }

    sink.answers = m -> Outcome.delivered(200);
    SinkWorker last = worker();
    pass(Duration.ofMinutes(11));
    last.round(() -> false);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < committed; i++) {
      expected.add("p" + i + " " + (i + 1));
    }
    assertThat(new HashSet<>(sink.told())).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(new HashSet<>(sink.taken.stream().map(m -> m.id()).toList())).hasSize(committed);
  }

  @Test
  void round_whenTooManyResourcesAreStuck_standsStillButForThem() throws Exception {
    SinkWorker worker = worker();
    sink.answers = m -> REFUSED;
    for (int i = 0; i < SinkWorker.STUCK_MAX + 20; i++) {
      create("p" + i);
    }

    worker.round(() -> false);

    assertThat(deliveries.find("sink").orElseThrow().stuck()).hasSize(SinkWorker.STUCK_MAX);
    sink.answers = m -> Outcome.delivered(200);
    pass(Duration.ofMinutes(11));
    worker.round(() -> false);
    assertThat(sink.told()).hasSize(SinkWorker.STUCK_MAX + 20).doesNotHaveDuplicates();
  }

  @Test
  void round_whenAReplayIsAskedFor_sendsTheSameIdsAgain() throws Exception {
    SinkWorker worker = worker();
    create("a");
    create("b");
    update("a", 1);
    worker.round(() -> false);

    deliveries.requestReplay("sink", TENANT, 2, 3);
    worker.round(() -> false);

    assertThat(sink.told()).containsExactly("a 1", "b 2", "a 3", "b 2", "a 3");
    assertThat(sink.taken.get(3).id()).isEqualTo(sink.taken.get(1).id());
    assertThat(sink.taken.get(3).replay()).isTrue();
    assertThat(deliveries.nextReplay("sink")).isEmpty();
  }

  @Test
  void round_whenAReplayFails_triesAgainAndLeavesTheEventOutInTheEnd() throws Exception {
    SinkWorker worker = worker();
    create("a");
    create("b");
    worker.round(() -> false);
    sink.answers = m -> m.body().text().startsWith("a ") ? REFUSED : Outcome.delivered(200);
    deliveries.requestReplay("sink", TENANT, 1, 2);

    for (int i = 0; i <= ReplayTurn.ATTEMPTS_MAX; i++) {
      worker.round(() -> false);
      pass(Duration.ofMinutes(11));
    }

    assertThat(sink.told()).containsExactly("a 1", "b 2", "b 2");
    assertThat(worker.counts().failed()).isEqualTo(ReplayTurn.ATTEMPTS_MAX);
    assertThat(deliveries.nextReplay("sink")).isEmpty();
  }

  private SinkWorker worker() {
    var kinds = EnumSet.of(EventKind.MODEL_PACKAGE);
    var description = new SinkDescription("sink", "File", "", "eventbridge", kinds, true);
    return new SinkWorker(
        store, deliveries, new SinkParts(description, sink, new Told()), clock, new Random(1));
  }

  private void create(String name) {
    store.commit(
        CALLER,
        "Test",
        t -> {
          t.insert(newPackage(unversioned(name)));
          return true;
        });
  }

  private void update(String name, int revision) {
    PackageKey key = unversioned(name);
    store.commit(
        CALLER,
        "Test",
        t -> {
          t.update(described(newPackage(key), "revision " + revision), revision);
          return true;
        });
  }

  private void pass(Duration time) {
    now = now.plus(time);
    clock.set(now);
  }

  private List<Long> sequencesOf(String name) {
    return sink.told().stream()
        .filter(told -> told.startsWith(name + " "))
        .map(told -> Long.parseLong(told.substring(name.length() + 1)))
        .toList();
  }

  /** Writes the name of the package and the sequence. */
  private record Told() implements EventWriter {
    @Override
    public Rendering write(RegistryEvent event) {
      String resource = event.entry().resource().resource();
      String name = resource.substring(resource.indexOf('/') + 1);
      String text = name + " " + event.entry().sequence();
      return new Rendering(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String contentType() {
      return "text/plain";
    }
  }
}
