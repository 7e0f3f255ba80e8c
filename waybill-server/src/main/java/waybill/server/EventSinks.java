package waybill.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.registry.event.EventSink;
import waybill.registry.event.EventWriter;
import waybill.registry.event.SinkDescription;
import waybill.registry.identity.SecretKey;
import waybill.server.api.EventJson;
import waybill.server.files.Disk;
import waybill.server.observe.Metrics;
import waybill.server.sink.FileSink;
import waybill.server.sink.WebhookSink;
import waybill.server.store.embedded.EmbeddedStore;
import waybill.server.work.EventWork;
import waybill.server.work.SinkParts;
import waybill.wire.operation.Contract;

/** The configured event sinks, put together. */
final class EventSinks {
  private final List<SinkParts> parts = new ArrayList<>();
  private final Clock clock;

  /**
   * @throws IOException when a secret cannot be read
   */
  EventSinks(List<SinkConfig> configured, Contract contract, Clock clock, Disk disk)
      throws IOException {
    this.clock = clock;
    EventJson json = new EventJson(contract);
    for (SinkConfig sink : configured) {
      boolean cloud = sink.description().format().equals("cloudevents");
      EventWriter writer = cloud ? json.cloudEvents() : json.eventBridge();
      parts.add(new SinkParts(sink.description(), sink(sink, disk), writer));
    }
  }

  List<SinkDescription> descriptions() {
    return parts.stream().map(SinkParts::description).toList();
  }

  /** Starts to bring events to the sinks; null when there are none. */
  @Nullable EventWork start(EmbeddedStore store, Metrics metrics) {
    if (parts.isEmpty()) {
      return null;
    }
    EventWork work = new EventWork(store.registry(), store.deliveries(), parts, clock);
    store.whenCommitted(work::wake);
    metrics.series(
        "waybill_events_delivered_total",
        "counter",
        "Events that a sink took.",
        "sink",
        work::delivered);
    metrics.series(
        "waybill_event_failures_total",
        "counter",
        "Attempts to deliver an event that failed.",
        "sink",
        work::failed);
    metrics.series(
        "waybill_event_sink_behind",
        "gauge",
        "Entries of the history that a sink has not passed.",
        "sink",
        work::behind);
    return work;
  }

  private EventSink sink(SinkConfig config, Disk disk) throws IOException {
    URI url = config.url();
    return url == null
        ? new FileSink(Objects.requireNonNull(config.file()))
        : new WebhookSink(url, secret(config, disk), config.timeout(), clock);
  }

  private static SecretKey secret(SinkConfig config, Disk disk) throws IOException {
    SecretKey given = config.secret();
    if (given != null) {
      return given;
    }
    Path file = Objects.requireNonNull(config.secretFile());
    String text = new String(disk.read(file), StandardCharsets.UTF_8).strip();
    if (text.length() < SinkConfig.SECRET_LENGTH_MIN) {
      throw new IOException(
          file
              + " must hold a secret of at least "
              + SinkConfig.SECRET_LENGTH_MIN
              + " characters.");
    }
    return new SecretKey(text);
  }
}
