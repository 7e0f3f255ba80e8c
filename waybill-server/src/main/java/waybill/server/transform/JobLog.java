package waybill.server.transform;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import waybill.registry.transform.InputObject;
import waybill.registry.transform.TransformFault;

/** Words a job's log as AWS's users know it. */
final class JobLog {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private final Clock clock;
  private final TransformListener listener;

  JobLog(Clock clock, TransformListener listener) {
    this.clock = clock;
    this.listener = listener;
  }

  void line(String text) {
    listener.logged(TIME.format(clock.instant()) + ":[sagemaker logs]: " + text);
  }

  /** A fault that no container answered with. */
  void fault(InputObject object, TransformFault fault) {
    line(
        object.logName()
            + ": "
            + fault.failureClass().text()
            + ": "
            + fault.rule().id()
            + ": "
            + fault.sentence());
  }

  /**
   * What a container answered, or that it did not.
   *
   * @param message of its answer; empty for none
   */
  void answer(InputObject object, String what, String message) {
    String name = object.logName() + ": ";
    line(name + what);
    if (!message.isEmpty()) {
      line(name);
      line(name + "Message:");
      message.lines().forEach(text -> line(name + text));
    }
  }
}
