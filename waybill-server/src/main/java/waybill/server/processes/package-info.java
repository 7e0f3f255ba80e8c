/**
 * Programs of this machine that the server starts: where they are, and how all that came of them is
 * found and ended, also after the server that started them was killed. {@link
 * waybill.server.processes.MarkedProcesses} finds processes by variables in their environment.
 */
@NullMarked
package waybill.server.processes;

import org.jspecify.annotations.NullMarked;
