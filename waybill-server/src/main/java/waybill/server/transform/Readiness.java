package waybill.server.transform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.inference.ContainerEnd;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.transform.BatchStrategy;
import waybill.registry.transform.EffectiveParameters.Declared;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRule;
import waybill.registry.transform.filter.JsonReader;
import waybill.registry.transform.filter.JsonValue;
import waybill.registry.transform.filter.JsonValue.Literal;
import waybill.registry.transform.filter.JsonValue.Members;
import waybill.registry.transform.filter.JsonValue.Text;
import waybill.registry.transform.filter.NotJson;

/** What a container is asked before it gets work. For one container and one thread. */
final class Readiness implements AutoCloseable {
  private static final int OK = 200;

  /** Of the body of a ping, which says nothing; more of it is no answer. */
  private static final long PING_BYTES_MAX = 1 << 24;

  private static final int PARAMETER_BYTES_MAX = 1 << 16;
  private static final int PAYLOAD_MEGABYTES_MAX = 100;

  private final InferenceContainer container;
  private final TransformSettings settings;
  private final Connection connection;
  private final Spool answer;

  Readiness(
      InferenceContainer container,
      TransformSettings settings,
      SpoolFiles files,
      Deadlines deadlines) {
    this.container = container;
    this.settings = settings;
    this.connection = new Connection(container.address(), Wire.small(), deadlines);
    this.answer = new Spool(files, PARAMETER_BYTES_MAX);
  }

  /**
   * Pings until the container answers 200.
   *
   * @param who the container is, at the beginning of a sentence
   * @throws TransformFault T-E1 when it ends, or does not answer so in time
   */
  void await(String who) throws TransformFault, InterruptedException {
    long end = System.nanoTime() + settings.startTimeout().toNanos();
    while (!answersPing()) {
      Optional<ContainerEnd> ended = container.end();
      if (ended.isPresent()) {
        throw TransformFault.ofAlgorithm(
            TransformRule.E1, who + "ended before it answered /ping, " + ended.get().how() + ".");
      }
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw TransformFault.ofAlgorithm(
            TransformRule.E1,
            who
                + "did not answer /ping with status 200 within "
                + settings.startTimeout().toSeconds()
                + " seconds.");
      }
      Thread.sleep(Duration.ofNanos(Math.min(left, settings.pingInterval().toNanos())));
    }
  }

  private boolean answersPing() throws InterruptedException {
    try {
      return connection
              .exchange(Call.get("/ping"), new PassedOver(), settings.pingTimeout())
              .status()
          == OK;
    } catch (IOException e) { // not yet
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return false;
    }
  }

  /** The body of a ping, of which nothing is kept: a full disk makes no container less ready. */
  private static final class PassedOver implements AnswerSink {
    private long size;

    @Override
    public void clear() {
      size = 0;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      size += bytes.remaining();
      if (size > PING_BYTES_MAX) {
        throw new IOException("The answer to a ping does not end.");
      }
      bytes.position(bytes.limit());
    }
  }

  /** What the container says of itself; what cannot be used is passed over. */
  Declared declared(JsonReader json) {
    try {
      answer.clear();
      int status =
          connection
              .exchange(Call.get("/execution-parameters"), answer, settings.pingTimeout())
              .status();
      if (status != OK || answer.size() > PARAMETER_BYTES_MAX) {
        return Declared.NOTHING;
      }
      try (InputStream body = answer.read()) {
        return json.read(body.readAllBytes()) instanceof Members(var members)
            ? new Declared(
                number(members.get("MaxConcurrentTransforms"), 1, Integer.MAX_VALUE),
                number(members.get("MaxPayloadInMB"), 0, PAYLOAD_MEGABYTES_MAX),
                strategy(members.get("BatchStrategy")))
            : Declared.NOTHING;
      }
    } catch (IOException | NotJson e) { // a container need not have an answer
      return Declared.NOTHING;
    }
  }

  private static @Nullable Integer number(@Nullable JsonValue value, int least, int most) {
    if (!(value instanceof Literal(String source)) || !source.matches("-?[0-9]{1,18}")) {
      return null;
    }
    long number = Long.parseLong(source);
    return number < least || number > most ? null : Integer.valueOf((int) number);
  }

  private static @Nullable BatchStrategy strategy(@Nullable JsonValue value) {
    if (value instanceof Text(String text)) {
      for (BatchStrategy strategy : BatchStrategy.values()) {
        if (text.equals(strategy.name()) || text.equals(strategy.text())) {
          return strategy;
        }
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    connection.close();
    answer.close();
  }
}
