package waybill.server.transform;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.StoredObject;
import waybill.registry.transform.CompressionType;
import waybill.registry.transform.InputObject;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRule;
import waybill.registry.transform.record.Batch;
import waybill.registry.transform.record.Batches;
import waybill.registry.transform.record.GunzipStream;
import waybill.registry.transform.record.GzipFault;

/**
 * The objects of one instance, handed out request by request to as many threads as may have one at
 * a time. A thread takes the next request when its last one is over, so there are never more bodies
 * in memory than requests under way, and with one thread all goes in order.
 */
final class InstanceRun {
  private final JobRun job;
  private final List<ObjectRun> objects = new ArrayList<>();
  private final Iterator<ObjectRun> rest;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Reading current;

  /** An object that is being read. */
  private record Reading(ObjectRun object, InputStream content, Batches batches) {}

  /**
   * A request to make.
   *
   * @param index among those of its object
   * @param records in it
   */
  record Task(ObjectRun object, long index, long records) {}

  InstanceRun(JobRun job, int instance, List<InputObject> inputs) {
    this.job = job;
    for (InputObject input : inputs) {
      objects.add(new ObjectRun(input, instance, job.files(), job.request().assembleWith()));
    }
    this.rest = objects.iterator();
  }

  List<ObjectRun> objects() {
    return objects;
  }

  /**
   * Fills in the next request.
   *
   * @return null when there is none
   */
  @Nullable Task take(Batch batch) throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!job.crew().isDismissed()) {
        Reading reading = current == null ? begin() : current;
        current = reading;
        if (reading == null) {
          return null;
        }
        long records = read(reading, batch);
        long index = records == 0 ? -1 : reading.object().issue();
        if (index >= 0) {
          return new Task(reading.object(), index, records);
        }
        end(reading);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** Opens the next object that can be opened. */
  private @Nullable Reading begin() throws IOException {
    while (rest.hasNext()) {
      ObjectRun object = rest.next();
      try {
        InputStream content = open(object.object());
        return new Reading(object, content, batches(content));
      } catch (TransformFault fault) {
        fail(object, fault);
        done(object, object.readToEnd());
      }
    }
    return null;
  }

  private InputStream open(InputObject object) throws TransformFault {
    StoredObject found = object.found();
    if (found == null) {
      throw TransformFault.ofClient(
          TransformRule.I4, "The manifest names this object, and it is not there.");
    }
    try {
      InputStream content = job.store().open(found, 0, found.size());
      boolean isGzip = job.request().compression() == CompressionType.GZIP;
      return isGzip ? new GunzipStream(content) : content;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Batches batches(InputStream content) {
    return Batches.of(
        content,
        job.request().split(),
        job.effective().batchStrategy(),
        job.effective().payloadBytesMax(),
        job.processing());
  }

  /** How many records the next request has; 0 at the end, with a fault or without. */
  private long read(Reading reading, Batch batch) throws SpoolFailure, InterruptedException {
    if (reading.object().outcome().fault() != null) {
      return 0;
    }
    try {
      return reading.batches().next(batch);
    } catch (TransformFault fault) {
      fail(reading.object(), fault);
    } catch (SpoolFailure e) { // not the store's
      throw e;
    } catch (IOException e) {
      if (job.crew().isDismissed() || Thread.interrupted()) {
        throw new InterruptedException();
      }
      fail(reading.object(), unreadable(e));
    }
    return 0;
  }

  private void fail(ObjectRun object, TransformFault fault) {
    object.fail(Long.MAX_VALUE - 1, fault); // requests under way came before it
    job.log().fault(object.object(), fault);
  }

  private void end(Reading reading) throws IOException {
    current = null;
    reading.content().close();
    done(reading.object(), reading.object().readToEnd());
  }

  private void done(ObjectRun object, boolean isDone) {
    if (isDone) {
      job.counters().objectDone(object.outcome().fault() != null);
    }
  }

  private static TransformFault unreadable(IOException e) {
    return switch (e) {
      case GzipFault gzip -> gzip.fault();
      case MissingObject _ ->
          TransformFault.ofClient(TransformRule.I4, "The object is no longer there.");
      case ChangedObject _ ->
          TransformFault.ofClient(
              TransformRule.I4, "The object was changed while the job ran. Run the job again.");
      default -> TransformFault.ofService("The object cannot be read from its store.");
    };
  }

  /** Closes what a stopped job left open. */
  void close() throws IOException {
    Reading open = current;
    if (open != null) {
      open.content().close();
    }
    for (ObjectRun object : objects) {
      object.close();
    }
  }
}
