package waybill.registry.event;

import waybill.registry.store.Rendering;

/**
 * One attempt to deliver an event.
 *
 * @param id of the event, the same in every attempt
 * @param attempt counts from 1
 * @param replay whether a person asked for it again
 * @param contentType of the body
 * @param body the event in its envelope
 */
public record EventMessage(
    String id,
    String detailType,
    int attempt,
    boolean replay,
    String contentType,
    Rendering body) {}
