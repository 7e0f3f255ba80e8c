/**
 * Places that take events: {@link waybill.server.sink.WebhookSink} posts them, signed, {@link
 * waybill.server.sink.FileSink} appends them to a file. One event at a time; who decides what is
 * sent when, and again, is in {@code waybill.server.work}. Knows no envelopes: events are bytes.
 */
@NullMarked
package waybill.server.sink;

import org.jspecify.annotations.NullMarked;
