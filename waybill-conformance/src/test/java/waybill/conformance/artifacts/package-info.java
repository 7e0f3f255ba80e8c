/**
 * Judges what the built programs find out of artifacts, from registration to a later change of
 * their bytes: server, command and launcher are those that people run.
 */
@NullMarked
package waybill.conformance.artifacts;

import org.jspecify.annotations.NullMarked;
