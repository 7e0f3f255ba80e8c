package waybill.server.runtime.process;

/** Whether a command runs in bubblewrap. */
public enum SandboxChoice {
  /** If it works on this machine. */
  AUTO,
  /** Or not at all. */
  BWRAP,
  /** Never. */
  NONE
}
