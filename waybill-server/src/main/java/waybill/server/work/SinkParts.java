package waybill.server.work;

import waybill.registry.event.EventSink;
import waybill.registry.event.EventWriter;
import waybill.registry.event.SinkDescription;

/** A sink with all that is needed to send it events. */
public record SinkParts(SinkDescription description, EventSink sink, EventWriter writer) {}
