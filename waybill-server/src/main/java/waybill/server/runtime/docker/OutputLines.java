package waybill.server.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallbackTemplate;
import com.github.dockerjava.api.command.LogContainerCmd;
import com.github.dockerjava.api.model.Frame;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.ContainerOutput;
import waybill.server.runtime.LastLines;

/** What a container writes, as an engine sends it. */
final class OutputLines extends ResultCallbackTemplate<OutputLines, Frame> {
  private static final Logger LOG = System.getLogger(OutputLines.class.getName());

  /** What is written is there, and comes over a socket of this machine. */
  private static final int WAIT_SECONDS = 10;

  private final LastLines lines;

  private OutputLines(ContainerOutput output) {
    this.lines = new LastLines(output);
  }

  /** All that a container writes, from its start on, until it ends. */
  static OutputLines follow(Engine engine, String id, ContainerOutput output)
      throws ContainerFailure {
    OutputLines lines = new OutputLines(output);
    engine.follow(
        "show the output of a container",
        client -> of(client, id).withFollowStream(true).exec(lines));
    return lines;
  }

  /** The last lines so far, as many as are kept, oldest first. */
  static List<String> last(Engine engine, String id) throws IOException, InterruptedException {
    OutputLines lines = new OutputLines(ContainerOutput.NONE);
    try (lines) {
      engine.ask(
          "show the output of a container",
          client -> of(client, id).withTail(LastLines.COUNT_MAX).exec(lines));
      lines.awaitCompletion(WAIT_SECONDS, TimeUnit.SECONDS);
    }
    return lines.lines.last(LastLines.COUNT_MAX);
  }

  private static LogContainerCmd of(DockerClient client, String id) {
    return client.logContainerCmd(id).withStdOut(true).withStdErr(true);
  }

  @Override
  public void onNext(Frame frame) {
    lines.add(frame.getPayload(), frame.getPayload().length);
  }

  /** Returns when all that a container wrote that has ended was heard. */
  void awaitEnd() {
    try (this) {
      if (!awaitCompletion(WAIT_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "The engine does not end the output of a container that ended.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) { // the engine is gone, or was asked too late
      LOG.log(Level.DEBUG, "The output of a container ended with an error.", e);
    }
    lines.end();
  }
}
