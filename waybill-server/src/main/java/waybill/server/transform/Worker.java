package waybill.server.transform;

import java.io.IOException;
import java.util.List;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.transform.record.Batch;
import waybill.server.transform.InstanceRun.Task;

/** Makes one request after the other: as many workers as requests may be under way. */
final class Worker implements Crew.Work {
  /** Bodies without a limit of their own, and what joins need; the rest of them is in files. */
  private static final int MEMORY_MAX = 1 << 20;

  /** The same for all workers of an instance together. */
  private static final int SHARED_MEMORY = 32 << 20;

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
    long bodyMax = job.effective().payloadBytesMax();
    boolean isUnlimited = bodyMax == Long.MAX_VALUE;
    int memory = Math.clamp(SHARED_MEMORY / job.effective().concurrentMax(), 1, MEMORY_MAX);
    try (Spool body = new Spool(job.files(), isUnlimited ? memory : (int) bodyMax);
        Spool records = new Spool(job.files(), memory);
        Spool answer = new Spool(job.files(), ANSWER_MEMORY);
        Pipeline pipeline = new Pipeline(job, containers)) {
      Batch batch = new Batch(body, records);
      for (Task task = instance.take(batch); task != null; task = instance.take(batch)) {
        new Invocation(job, task, containers, pipeline).run(body, records, answer);
      }
    }
  }
}
