package waybill.server.transform;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.filter.RecordProcessing;
import waybill.server.transform.InstanceRun.Task;
import waybill.server.transform.Intake.Request;

/** One request, with its retries, until its answer is in place or its object has failed. */
final class Invocation {
  private final JobRun job;
  private final Task task;
  private final Spool body;
  private final Spool records;
  private final List<InferenceContainer> containers;
  private final Pipeline pipeline;
  private int retries;
  private int status;

  Invocation(JobRun job, Request request, List<InferenceContainer> containers, Pipeline pipeline) {
    this.job = job;
    this.task = request.task();
    this.body = request.body();
    this.records = request.records();
    this.containers = containers;
    this.pipeline = pipeline;
  }

  /**
   * Does it, unless a request before it has failed meanwhile.
   *
   * @param answer room for an answer that is not stored as it came
   */
  void run(Spool answer) throws IOException, InterruptedException {
    if (task.object().isWanted(task.index())) {
      make(answer);
    }
    if (task.object().over()) {
      job.counters().objectDone(task.object().outcome().fault() != null);
    }
  }

  private void make(Spool answer) throws IOException, InterruptedException {
    long start = System.nanoTime();
    ObjectRun.Delivery delivery = task.object().delivery(task.index());
    RecordProcessing processing = job.processing();
    boolean isProcessed = processing != null && processing.changesAnswers();
    Answering answering = new Answering(isProcessed ? answer : delivery, job.listener());
    try {
      answering.clear();
      invoke(answering);
      job.counters().answered(task.records(), body.size(), answering.size());
      if (processing != null && isProcessed) {
        process(processing, answer, delivery);
      }
      delivery.finish();
    } catch (NoAnswer e) {
      task.object().fail(task.index(), e.fault());
      job.log().answer(task.object().object(), e.told().logText(), e.told().message());
      answering.clear();
      delivery.abandon();
    } catch (TransformFault e) {
      task.object().fail(task.index(), e);
      job.log().fault(task.object().object(), e);
      delivery.abandon();
    }
    tell(answering, Duration.ofNanos(System.nanoTime() - start));
  }

  private void invoke(AnswerSink sink) throws IOException, NoAnswer, InterruptedException {
    while (true) {
      requireWanted();
      try {
        status = pipeline.invoke(body, sink);
        return;
      } catch (NoAnswer e) {
        status = e.told().status();
        requireWanted();
        if (!e.isWorthRetrying() || retries == job.request().client().retries() || hasEnded()) {
          throw e;
        }
        Thread.sleep(job.settings().retryWait(retries));
        retries++;
      }
    }
  }

  /** Ends the thread of a job that is stopped. */
  private void requireWanted() throws InterruptedException {
    if (job.crew().isDismissed() || Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** Whether a container is gone, so that nothing will answer however often it is asked. */
  private boolean hasEnded() {
    return containers.stream().anyMatch(container -> container.end().isPresent());
  }

  private void process(RecordProcessing processing, Spool answer, ObjectRun.Delivery delivery)
      throws IOException, TransformFault {
    try (InputStream inputs = records.read();
        InputStream answers = answer.read();
        SinkStream out = new SinkStream(delivery)) {
      processing.assemble(inputs, task.records(), answers, out);
    }
  }

  private void tell(Answering answering, Duration time) throws IOException {
    if (!job.listener().wantsInvocations()) {
      return;
    }
    job.listener()
        .invoked(
            new Invoked(
                task.object().object().uri(),
                task.index(),
                task.records(),
                body.size(),
                Sha256.of(body),
                status,
                answering.size(),
                answering.sha256(),
                Sample.of(body, job.listener().sampleBytes()),
                answering.sample(),
                time,
                retries));
  }
}
