/**
 * The worked example {@code waybill quickstart}: a real model from its file to an approved version,
 * in one command.
 *
 * <p>{@link waybill.quickstart.Quickstart} tells the story from top to bottom: a server in a data
 * directory of its own, the model packed and measured, a group, version 1, its approval, its
 * description. It calls the registry only by running the {@code waybill} command, so every step can
 * be repeated by hand from what it prints. Results go to standard output, progress to standard
 * error. Whatever it started it stops, and what it wrote it removes, also when it is interrupted,
 * unless {@code --keep} or {@code --data} says otherwise. It knows no class of the server or of the
 * command.
 */
@NullMarked
package waybill.quickstart;

import org.jspecify.annotations.NullMarked;
