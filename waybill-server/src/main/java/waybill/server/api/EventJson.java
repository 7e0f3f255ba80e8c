package waybill.server.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import waybill.registry.event.EventKind;
import waybill.registry.event.EventWriter;
import waybill.registry.event.RegistryEvent;
import waybill.registry.identity.Arn;
import waybill.registry.store.Rendering;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;
import waybill.wire.operation.Contract;

/**
 * Events in their envelopes: that of EventBridge, which consumers of SageMaker's events read, or
 * that of CloudEvents 1.0 in structured mode. May be used from any thread.
 */
public final class EventJson {
  private static final String SOURCE = "aws.sagemaker";

  private final EventDetails details;

  public EventJson(Contract contract) {
    this.details = new EventDetails(contract);
  }

  /** Writes the envelope of EventBridge. Source: EventBridge User Guide, "AWS service events". */
  public EventWriter eventBridge() {
    return new Written("application/json", this::eventBridge);
  }

  /**
   * Writes the envelope of CloudEvents. Source: CloudEvents 1.0.2, JSON format and HTTP binding.
   */
  public EventWriter cloudEvents() {
    return new Written("application/cloudevents+json", this::cloudEvent);
  }

  private JsonObject eventBridge(RegistryEvent event) {
    Arn resource = event.entry().resource();
    return new Output()
        .text("version", "0")
        .text("id", event.id())
        .text("detail-type", event.kind().detailType())
        .text("source", event.kind() == EventKind.REGISTRY ? "waybill" : SOURCE)
        .text("account", resource.account().digits())
        .text("time", time(event))
        .text("region", resource.region().name())
        .list("resources", List.of(resource.text()), JsonString::new)
        .json("detail", details.of(event))
        .object();
  }

  /** The type is the detail-type as one word; the source is the tenant, as ids are unique in it. */
  private JsonObject cloudEvent(RegistryEvent event) {
    Arn resource = event.entry().resource();
    String noun = event.kind().detailType().replace("SageMaker ", SOURCE + ".");
    return new Output()
        .text("specversion", "1.0")
        .text("id", event.id())
        .text("source", source(resource))
        .text("type", noun.replace("Waybill ", "waybill.").replace(" ", ""))
        .text("subject", resource.text())
        .text("time", time(event))
        .text("datacontenttype", "application/json")
        .json("data", details.of(event))
        .object();
  }

  /** The resource's ARN up to the account. */
  private static String source(Arn resource) {
    String text = resource.text();
    return text.substring(0, text.length() - resource.resource().length() - 1);
  }

  private static String time(RegistryEvent event) {
    return IsoTimes.text(event.entry().act().at());
  }

  private interface Envelope {
    JsonObject around(RegistryEvent event);
  }

  private record Written(String contentType, Envelope envelope) implements EventWriter {
    @Override
    public Rendering write(RegistryEvent event) {
      String text = JsonWriter.write(envelope.around(event));
      return new Rendering(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
