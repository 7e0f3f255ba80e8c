package waybill.server.transform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.transform.EffectiveParameters;
import waybill.registry.transform.InputListing;
import waybill.registry.transform.InputObject;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRequest;

/**
 * One transform job, from listing its input to storing its output. {@link #run} does all of it in
 * the calling thread and threads of its own; {@link #stop} and {@link #progress} may be called from
 * any thread meanwhile.
 *
 * <p>Bodies of requests are read from the store as they are sent. Answers gather in temporary
 * files, one for each object, and are put into the store when all requests are over, those of
 * objects that succeeded as a whole. A job that is stopped, or that dies, has stored nothing before
 * that.
 */
public final class TransformRun {
  /** Threads of one instance: where payloads have no limit, nothing else bounds them. */
  private static final int WORKERS_MAX = 256;

  private final TransformRequest request;
  private final ObjectStore store;
  private final Fleet fleet;
  private final TransformSettings settings;
  private final TransformListener listener;
  private final JacksonReader json = new JacksonReader();
  private final JobLog log;
  private final Counters counters = new Counters();
  private final Crew crew = new Crew();
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WORKING);

  private enum Phase {
    WORKING,
    STOPPED,
    STORING
  }

  public TransformRun(
      TransformRequest request,
      ObjectStore store,
      Fleet fleet,
      TransformSettings settings,
      TransformListener listener) {
    this.request = request;
    this.store = store;
    this.fleet = fleet;
    this.settings = settings;
    this.listener = listener;
    this.log = new JobLog(settings.clock(), listener);
  }

  /**
   * Does the job, once.
   *
   * @throws InterruptedException when the calling thread is interrupted; containers are stopped
   */
  public TransformResult run() throws InterruptedException {
    try {
      List<InputObject> objects = listed();
      counters.begin(objects.size());
      return transform(objects);
    } catch (TransformFault fault) {
      if (phase.get() == Phase.STOPPED) { // threads that are sent home meet all sorts of faults
        return TransformResult.stopped(progress());
      }
      log.line(fault.failureClass().text() + ": " + fault.rule().id() + ": " + fault.sentence());
      return TransformResult.failed(fault, progress());
    } catch (InterruptedException e) {
      if (phase.get() == Phase.STOPPED) {
        return TransformResult.stopped(progress());
      }
      throw e;
    }
  }

  /**
   * Stops the job: no request begins any more, those under way are given up, nothing is stored.
   *
   * @return false when it is too late for that, since outputs are being stored or it has ended
   */
  public boolean stop() {
    boolean isStopped =
        phase.compareAndSet(Phase.WORKING, Phase.STOPPED) || phase.get() == Phase.STOPPED;
    if (isStopped) {
      crew.dismiss();
    }
    return isStopped;
  }

  /** How far it has come. */
  public Progress progress() {
    return counters.progress();
  }

  private List<InputObject> listed() throws TransformFault {
    try {
      return new InputListing(store, json).list(request);
    } catch (IOException e) {
      throw TransformFault.ofService("The store of the input cannot be read.");
    }
  }

  private TransformResult transform(List<InputObject> objects)
      throws TransformFault, InterruptedException {
    try (SpoolFiles files = new SpoolFiles(settings.directory());
        Deadlines deadlines = new Deadlines();
        Outputs outputs = new Outputs(store, log)) {
      EffectiveParameters effective = work(objects, outputs, files, deadlines);
      if (!phase.compareAndSet(Phase.WORKING, Phase.STORING)) {
        return TransformResult.stopped(progress());
      }
      return TransformResult.ended(effective, outputs.store(), progress());
    } catch (IOException e) {
      throw TransformFault.ofService("Temporary files cannot be used; is the disk full?");
    }
  }

  /** Sends all objects through their containers, which are gone when this returns. */
  private EffectiveParameters work(
      List<InputObject> objects, Outputs outputs, SpoolFiles files, Deadlines deadlines)
      throws TransformFault, IOException, InterruptedException {
    int count = Math.min(request.instanceCount(), objects.size());
    try (Instances instances = new Instances(fleet, settings, files, deadlines)) {
      EffectiveParameters effective =
          EffectiveParameters.of(request, instances.start(count, crew, json));
      log.line(effective.logText());
      JobRun job =
          new JobRun(
              request,
              store,
              settings,
              effective,
              Processings.of(request, effective, json),
              files,
              deadlines,
              counters,
              log,
              listener,
              crew);
      List<Worker> workers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        InstanceRun instance = new InstanceRun(job, i, share(objects, i, count));
        outputs.add(instance);
        for (int w = 0; w < Math.min(effective.concurrentMax(), WORKERS_MAX); w++) {
          workers.add(new Worker(job, instance, instances.containers(i)));
        }
      }
      crew.doAll(workers);
      return effective;
    }
  }

  /** Whole objects in turns: the i-th one goes to instance i mod n. */
  private static List<InputObject> share(List<InputObject> objects, int instance, int count) {
    List<InputObject> share = new ArrayList<>();
    for (int i = instance; i < objects.size(); i += count) {
      share.add(objects.get(i));
    }
    return share;
  }
}
