package waybill.server.transform;

import java.io.IOException;
import java.util.List;
import waybill.registry.inference.InferenceContainer;
import waybill.server.transform.Intake.Request;

/** Makes one request after the other: as many workers as requests may be under way. */
final class Worker implements Crew.Work {
  private static final int ANSWER_MEMORY = 1 << 16;

  private final JobRun job;
  private final InstanceRun instance;
  private final List<InferenceContainer> containers;

  Worker(JobRun job, InstanceRun instance, List<InferenceContainer> containers) {
    this.job = job;
    this.instance = instance;
    this.containers = containers;
  }

  @Override
  public void run() throws IOException, InterruptedException {
    try (Intake intake = new Intake(job, instance);
        Spool answer = new Spool(job.files(), ANSWER_MEMORY);
        Pipeline pipeline = new Pipeline(job, containers)) {
      for (Request next = intake.next(); next != null; next = intake.next()) {
        intake.readAhead();
        new Invocation(job, next, containers, pipeline).run(answer);
      }
    }
  }
}
