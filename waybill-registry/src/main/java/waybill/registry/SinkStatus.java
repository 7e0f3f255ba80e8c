package waybill.registry;

import waybill.registry.event.SinkDescription;
import waybill.registry.event.SinkProgress;

/**
 * A sink and how far it is.
 *
 * @param behind how many entries of the history it has not passed
 */
public record SinkStatus(SinkDescription sink, SinkProgress progress, long behind) {}
