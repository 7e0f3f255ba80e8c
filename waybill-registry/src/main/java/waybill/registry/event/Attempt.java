package waybill.registry.event;

import java.time.Duration;
import java.time.Instant;

/**
 * An attempt to deliver, for the delivery history.
 *
 * @param sequence of the event
 * @param number counts the attempts of one event from 1; a replay counts anew
 * @param at when it began, in whole milliseconds
 * @param took in whole milliseconds
 */
public record Attempt(
    long sequence, int number, boolean replay, Instant at, Duration took, Outcome outcome) {}
