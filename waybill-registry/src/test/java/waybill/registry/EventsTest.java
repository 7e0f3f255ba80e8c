package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waybill.registry.fixture.Samples.CALLER;
import static waybill.registry.fixture.Samples.CLOCK;
import static waybill.registry.fixture.Samples.ELSEWHERE;
import static waybill.registry.fixture.Samples.NOON;
import static waybill.registry.fixture.Samples.newPackage;
import static waybill.registry.fixture.Samples.unversioned;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.event.Deliveries;
import waybill.registry.event.DeliveryState;
import waybill.registry.event.EventKind;
import waybill.registry.event.SinkDescription;
import waybill.registry.event.StuckResource;
import waybill.registry.fixture.MemoryDeliveries;
import waybill.registry.fixture.MemoryRegistryStore;
import waybill.registry.fixture.TableRenderer;
import waybill.registry.identity.Caller;
import waybill.registry.problem.Refusal;
import waybill.registry.store.Position;
import waybill.registry.store.RegistryStore;

final class EventsTest {
  private final RegistryStore store = new MemoryRegistryStore(new TableRenderer(), CLOCK);
  private final Deliveries deliveries = new MemoryDeliveries(store);
  private final Events events = new Events(deliveries, List.of(sink("first"), sink("second")));

  @BeforeEach
  void commitThreePackages() {
    deliveries.open("first", true);
    deliveries.open("second", true);
    for (String name : List.of("a", "b", "c")) {
      store.commit(
          CALLER,
          "Test",
          t -> {
            t.insert(newPackage(unversioned(name)));
            return true;
          });
    }
    var stuck = new StuckResource(unversioned("a").arn(), 1, 4, NOON);
    var progress = deliveries.find("first").orElseThrow().at(2, List.of(stuck));
    deliveries.save(progress, List.of());
  }

  @Test
  void list_whenOfOneSink_tellsTheStateOfEachEventNewestFirst() {
    Page<EventDelivery> page = events.list(CALLER, listing("first", null, null, 10));

    assertThat(page.items())
        .extracting(EventDelivery::state)
        .containsExactly(DeliveryState.PENDING, DeliveryState.DELIVERED, DeliveryState.FAILING);
    assertThat(page.next()).isNull();
  }

  @Test
  void list_whenPaged_losesAndRepeatsNothing() {
    List<EventDelivery> all = events.list(CALLER, listing(null, null, null, 10)).items();

    List<EventDelivery> joined = new ArrayList<>();
    Position next = null;
    do {
      Page<EventDelivery> page = events.list(CALLER, listing(null, null, next, 1));
      joined.addAll(page.items());
      next = page.next();
    } while (next != null);

    assertThat(all).hasSize(6);
    assertThat(joined).isEqualTo(all);
  }

  @Test
  void list_whenAStateIsAskedFor_answersNoOther() {
    assertThat(events.list(CALLER, listing(null, DeliveryState.FAILING, null, 10)).items())
        .extracting(delivery -> delivery.event().sequence())
        .containsExactly(1L);
  }

  @Test
  void list_whenTheCallerIsOfAnotherTenant_showsNothing() {
    Caller stranger = new Caller(ELSEWHERE, "arn:aws:iam::1:user/eve", "AKIA", "r");

    assertThat(events.list(stranger, listing(null, null, null, 10)).items()).isEmpty();
  }

  @Test
  void replay_whenTheIdIsKnown_asksForThatEvent() {
    String id = events.list(CALLER, listing("first", null, null, 10)).items().get(1).event().id();

    events.replay(CALLER, "first", List.of(id));

    assertThat(deliveries.nextReplay("first").orElseThrow().first()).isEqualTo(2);
    assertThat(deliveries.nextReplay("second")).isEmpty();
  }

  @Test
  void replay_whenTheIdOrSinkIsUnknown_isRefused() {
    String id = events.list(CALLER, listing("first", null, null, 10)).items().get(1).event().id();
    String other = (id.charAt(0) == '0' ? "1" : "0") + id.substring(1);

    assertThatThrownBy(() -> events.replay(CALLER, "first", List.of(id, other)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("There is no event " + other);
    assertThatThrownBy(() -> events.replay(CALLER, "third", List.of(id)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("There is no event sink third.");
    assertThat(deliveries.nextReplay("first")).isEmpty();
  }

  @Test
  void replay_whenOfATime_asksForTheEventsInIt() {
    events.replay(CALLER, "first", NOON, null);
    events.replay(CALLER, "second", NOON.plusSeconds(1), null);

    assertThat(deliveries.nextReplay("first").orElseThrow().last()).isEqualTo(3);
    assertThat(deliveries.nextReplay("second")).isEmpty();
  }

  private static EventListing listing(
      @Nullable String sink, @Nullable DeliveryState state, @Nullable Position after, int limit) {
    return new EventListing(null, sink, state, null, after, limit);
  }

  private static SinkDescription sink(String name) {
    return new SinkDescription(
        name, "File", "", "eventbridge", EnumSet.of(EventKind.MODEL_PACKAGE), true);
  }
}
