package waybill.server.transform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.transform.FailureClass;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRequest;
import waybill.registry.transform.TransformRule;

/**
 * One thread's way through the containers of an instance: the answer of one is the request of the
 * next, with the content type that came with it. For one thread.
 */
final class Pipeline implements AutoCloseable {
  private static final String PATH = "/invocations";
  private static final int MEMORY = 1 << 18;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SHOWN_CHARACTERS = 200;

  /** What servers write for terminals. */
  private static final String COLOURS = "\\x1B\\[[0-9;]*[A-Za-z]";

  private final TransformRequest request;
  private final boolean isChunked;
  private final List<InferenceContainer> containers;
  private final List<Connection> connections = new ArrayList<>();

  /** Answers on their way to the next container; two, as one is read while the other is written. */
  private final List<Spool> between;

  Pipeline(JobRun job, List<InferenceContainer> containers) {
    this.request = job.request();
    this.containers = containers;
    this.isChunked = job.effective().payloadBytesMax() == Long.MAX_VALUE;
    Wire wire = Wire.ofOneOf(job.effective().concurrentMax());
    for (InferenceContainer container : containers) {
      connections.add(new Connection(container.address(), wire, job.deadlines()));
    }
    SpoolFiles files = job.files();
    this.between = List.of(new Spool(files, MEMORY), new Spool(files, MEMORY));
  }

  /**
   * Makes an invocation once.
   *
   * @param sink for the answer of the last container
   * @return the status of that answer
   * @throws NoAnswer when any container refuses it or does not answer
   */
  int invoke(Spool body, AnswerSink sink) throws IOException, NoAnswer {
    Spool input = body;
    @Nullable String contentType = request.contentType();
    Answer answer = new Answer(0, null, "");
    for (int i = 0; i < connections.size(); i++) {
      boolean isLast = i == connections.size() - 1;
      AnswerSink target = isLast ? sink : between.get(i % 2);
      target.clear();
      Call call =
          new Call(PATH, contentType, isLast ? request.accept() : null, input, isChunked && i == 0);
      answer = exchange(connections.get(i), call, target, i);
      input = between.get(i % 2);
      contentType = answer.contentType();
    }
    return answer.status();
  }

  private Answer exchange(Connection connection, Call call, AnswerSink target, int position)
      throws SpoolFailure, NoAnswer {
    Answer answer;
    try {
      answer = connection.exchange(call, target, request.client().timeout());
    } catch (TimedOut e) {
      throw none(
          TransformRule.R2,
          who(position)
              + "did not answer in "
              + request.client().timeout().toSeconds()
              + " seconds.");
    } catch (SpoolFailure e) {
      throw e;
    } catch (IOException e) {
      String how =
          containers
              .get(position)
              .end()
              .map(end -> "ended " + end.how())
              .orElse("closed the connection, or could not be reached,");
      throw none(TransformRule.R3, who(position) + how + " before a whole answer.");
    }
    if (!answer.isSuccess()) {
      throw refused(answer, position);
    }
    return answer;
  }

  private String who(int position) {
    return who(position, connections.size());
  }

  /** What a container is called at the beginning of a sentence. */
  static String who(int position, int count) {
    return count == 1 ? "The container " : "Container " + (position + 1) + " of " + count + " ";
  }

  private static NoAnswer none(TransformRule rule, String sentence) {
    return new NoAnswer(
        TransformFault.ofAlgorithm(rule, sentence),
        new NoAnswer.Told(0, "Unable to get response from algorithm", ""),
        true);
  }

  private NoAnswer refused(Answer answer, int position) {
    int status = answer.status();
    boolean isOfClient = status / 100 == 4;
    boolean isWorthRetrying = status / 100 == 5 || status == TOO_MANY_REQUESTS;
    TransformFault fault =
        new TransformFault(
            isWorthRetrying ? TransformRule.R1 : TransformRule.H4,
            isOfClient ? FailureClass.CLIENT_ERROR : FailureClass.ALGORITHM_ERROR,
            who(position) + "answered with status " + status + shown(answer.message()));
    String logText =
        isOfClient && !isWorthRetrying
            ? "ClientError: " + status
            : "Bad HTTP status received from algorithm: " + status;
    return new NoAnswer(
        fault, new NoAnswer.Told(status, logText, answer.message()), isWorthRetrying);
  }

  private static String shown(String message) {
    String text = message.replaceAll(COLOURS, "").replaceAll("\\p{Cntrl}+", " ").strip();
    if (text.isEmpty()) {
      return ".";
    }
    return ": " + text.substring(0, Math.min(SHOWN_CHARACTERS, text.length()));
  }

  @Override
  public void close() throws IOException {
    connections.forEach(Connection::close);
    for (Spool spool : between) {
      spool.close();
    }
  }
}
