package waybill.server.runtime.process;

import java.nio.file.Path;
import java.util.List;
import waybill.server.runtime.ImagePatterns;

/**
 * A command that stands for images.
 *
 * @param name in the configuration
 * @param command program and arguments; {@code {port}} and {@code {model}} in them become the port
 *     to listen on and the directory of the model
 * @param readable what it sees of this machine in a sandbox, besides the system's programs
 * @param writable what it may also change there
 * @param mayShareNetwork whether it runs with this machine's network although the container was to
 *     be isolated
 */
public record ProcessImage(
    String name,
    ImagePatterns images,
    List<String> command,
    SandboxChoice sandbox,
    List<Path> readable,
    List<Path> writable,
    boolean mayShareNetwork) {
  public ProcessImage {
    command = List.copyOf(command);
    readable = List.copyOf(readable);
    writable = List.copyOf(writable);
  }
}
