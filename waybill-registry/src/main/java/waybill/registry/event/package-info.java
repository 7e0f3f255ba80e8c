/**
 * Events: what the history tells the outside. {@link waybill.registry.event.RegistryEvent} is one
 * entry of the history as an event, {@link waybill.registry.event.EventSink} a place that takes
 * events, and {@link waybill.registry.event.Deliveries} the port to how far each sink is. What an
 * event looks like on the wire, and who runs the sinks, is not known here.
 */
@NullMarked
package waybill.registry.event;

import org.jspecify.annotations.NullMarked;
