package waybill.server.runtime.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import waybill.registry.inference.ContainerUse;

/** A kernel's account of a container's processes, with their limits. */
interface ControlGroup {

  /** Files into which a process writes its id to come under the limits, its children with it. */
  List<Path> entrances();

  /** The processes in it. */
  List<ProcessHandle> members();

  /** What they used at most so far; empty when the kernel does not tell. */
  Optional<ContainerUse> use();

  /** Whether the kernel killed a process in it for its use of memory. */
  boolean ranOutOfMemory();

  /** Removes it, once it is empty. */
  void remove() throws IOException, InterruptedException;
}
