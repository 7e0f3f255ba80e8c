package waybill.server.runtime.process;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * What this machine lets the server do with its processes.
 *
 * @param sandboxFault why bubblewrap does not work; empty when it does
 * @param groups empty when control groups cannot be made
 */
record Machine(Optional<String> sandboxFault, Optional<ControlGroups> groups) {
  private static final Logger LOG = System.getLogger(Machine.class.getName());

  /** Tries both, and tells the log once what cannot be had. */
  static Machine look(boolean wantsSandbox) throws InterruptedException {
    Optional<String> fault =
        wantsSandbox ? Bubblewrap.fault() : Optional.of("no image of the configuration wants it");
    if (wantsSandbox && fault.isPresent()) {
      LOG.log(Level.WARNING, "Containers run without a sandbox: " + fault.get() + ".");
    }
    Optional<ControlGroups> groups = ControlGroups.find();
    if (groups.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "Containers of the process runtime run without limits of memory, processor time and"
              + " processes, as the server may not make control groups here.");
    }
    return new Machine(fault, groups);
  }
}
