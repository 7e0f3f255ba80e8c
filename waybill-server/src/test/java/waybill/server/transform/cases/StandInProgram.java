package waybill.server.transform.cases;

import java.util.concurrent.CountDownLatch;
import waybill.server.content.Members;
import waybill.wire.json.JsonReader;

/** A stand-in as a program: its behaviour is in {@code STAND_IN}, as JSON. */
public final class StandInProgram {
  private StandInProgram() {}

  /** Serves until it is killed, or ends at once where that is the behaviour. */
  public static void main(String[] arguments) throws Exception {
    Members behavior = new Members(JsonReader.read(System.getenv("STAND_IN")));
    if (behavior.has("exit_at_start")) {
      System.exit((int) behavior.number("exit_at_start", 0));
    }
    int port = Integer.parseInt(System.getenv("SAGEMAKER_BIND_TO_PORT"));
    try (StandIn _ =
        new StandIn(port, behavior, got -> System.out.println(got.method() + " " + got.path()))) {
      new CountDownLatch(1).await();
    }
  }
}
