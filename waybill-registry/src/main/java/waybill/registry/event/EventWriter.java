package waybill.registry.event;

import waybill.registry.store.Rendering;

/** Turns an event into the bytes that a sink is sent. The same event gives the same bytes. */
public interface EventWriter {

  /** The event in its envelope, as UTF-8 JSON without line breaks. */
  Rendering write(RegistryEvent event);

  /** The media type of what is written. */
  String contentType();
}
