package waybill.server.runtime.process;

import java.util.List;
import java.util.Map;
import waybill.server.processes.MarkedProcesses;

/** The processes of containers, by the variables that all of them have. */
final class ContainerProcesses {
  private ContainerProcesses() {}

  /** Those of all containers of an owner. */
  static List<ProcessHandle> ofOwner(String owner) {
    return MarkedProcesses.find(Map.of(ContainerEnvironment.OWNER, owner));
  }

  /** Those of one container. */
  static List<ProcessHandle> ofContainer(String owner, String name) {
    return MarkedProcesses.find(
        Map.of(ContainerEnvironment.OWNER, owner, ContainerEnvironment.CONTAINER, name));
  }
}
