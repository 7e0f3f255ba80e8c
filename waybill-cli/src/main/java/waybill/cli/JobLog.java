package waybill.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.input.Parameters;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** The log of a transform job, read piece by piece from its beginning. */
final class JobLog {
  private final OwnClient client;
  private final String job;
  private @Nullable Json position;
  private boolean ended;

  JobLog(OwnClient client, String job) {
    this.client = client;
    this.job = job;
  }

  /** The next lines; null where there are none now. */
  @Nullable String next() {
    client.forget();
    Parameters parameters = new Parameters();
    parameters.put("TransformJobName", new JsonString(job));
    if (position != null) {
      parameters.put("Position", position);
    }
    JsonObject answer = client.call("GetTransformJobLog", parameters);
    String status = answer.text("TransformJobStatus");
    ended = !"InProgress".equals(status) && !"Stopping".equals(status);
    String text = answer.text("Text");
    boolean moved = answer.get("NextPosition") instanceof JsonNumber n && !n.equals(position);
    if (text == null || text.isEmpty() || !moved) {
      return null;
    }
    position = answer.get("NextPosition");
    return text;
  }

  /** Whether there will be no more, once {@link #next} found none. */
  boolean isEnded() {
    return ended;
  }

  /** The last lines of what is left. */
  List<String> tail(int lines) {
    Deque<String> tail = new ArrayDeque<>();
    for (String text = next(); text != null; text = next()) {
      for (String line : text.lines().toList()) {
        if (tail.size() == lines) {
          tail.removeFirst();
        }
        tail.add(line);
      }
    }
    return List.copyOf(tail);
  }
}
