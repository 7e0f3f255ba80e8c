package waybill.registry.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import waybill.registry.identity.Tenant;

/**
 * The port to how far sinks are, and to what became of their attempts. The events themselves are
 * the history of the {@code RegistryStore} that this belongs to. All methods may be called from any
 * thread; all but reads have their effect on stable storage when they return.
 */
public interface Deliveries {

  /** So many attempts of each sink are kept, the newest ones. */
  int ATTEMPTS_KEPT = 100_000;

  /**
   * The progress of a sink. One that is not known begins here: behind the newest event, or in front
   * of the oldest.
   */
  SinkProgress open(String sink, boolean fromBeginning);

  /** The progress of a sink that was opened once. */
  Optional<SinkProgress> find(String sink);

  /** Replaces the progress of a sink that is known, and adds attempts to the delivery history. */
  void save(SinkProgress progress, List<Attempt> attempts);

  /** The newest attempts of one event at a sink, oldest of them first, at most {@code limit}. */
  List<Attempt> findAttempts(String sink, long sequence, int limit);

  /** Asks that events from {@code first} to {@code last} be sent again. */
  void requestReplay(String sink, Tenant owner, long first, long last);

  /** How many wishes of the sink are not served yet. */
  int countReplays(String sink);

  /** The wish that is to be served next. */
  Optional<Replay> nextReplay(String sink);

  /** Takes note that a wish was served up to this sequence; one that is done is forgotten. */
  void passReplay(Replay replay, long sequence);

  /** Events by falling sequence, at most {@link EventQuery#limit()}. */
  List<EventRow> findEvents(EventQuery query);

  /** The newest sequence; 0 when nothing ever happened. */
  long newestSequence();

  /** The least sequence of an entry not before this time; one more than the newest for none. */
  long firstSequenceSince(Instant time);
}
