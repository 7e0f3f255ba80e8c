/**
 * What the server does by itself, beside answering. {@link waybill.server.work.WorkLoop} does
 * pieces of work on a thread of its own as long as there are some; what the work is, and that it
 * survives a restart, is the registry's matter. {@link waybill.server.work.WorkCrew} does pieces
 * that take long, several at once, each as a {@link waybill.server.work.WorkAttempt} that may be
 * given up. {@link waybill.server.work.EventWork} brings events to their sinks, with a thread for
 * each; what one of them does is in {@code SinkWorker}, which knows no threads and takes its time
 * from outside. Nothing here waits inside a commit, and no caller of the API waits for anything
 * here.
 */
@NullMarked
package waybill.server.work;

import org.jspecify.annotations.NullMarked;
