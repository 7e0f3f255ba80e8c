/**
 * Inference containers that are commands of this machine, for images that the configuration names:
 * {@link waybill.server.runtime.process.ProcessRuntime}. With bubblewrap they see only the system
 * and their model; with a control group their memory, processor time and processes are bounded;
 * without both they are as free as the server.
 */
@NullMarked
package waybill.server.runtime.process;

import org.jspecify.annotations.NullMarked;
