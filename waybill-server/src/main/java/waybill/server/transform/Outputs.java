package waybill.server.transform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;
import waybill.registry.transform.FailureClass;
import waybill.registry.transform.InputObject;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRule;

/** What the instances of a job have made, until it is in the store. For one thread. */
final class Outputs implements AutoCloseable {
  private final ObjectStore store;
  private final JobLog log;
  private final List<InstanceRun> instances = new ArrayList<>();

  Outputs(ObjectStore store, JobLog log) {
    this.store = store;
    this.log = log;
  }

  void add(InstanceRun instance) {
    instances.add(instance);
  }

  /** Stores the outputs of objects that succeeded; says what became of each, in their order. */
  List<ObjectOutcome> store() throws InterruptedException {
    List<ObjectRun> objects = inOrder();
    List<ObjectOutcome> outcomes = new ArrayList<>();
    for (ObjectRun object : objects) {
      if (object.outcome().fault() == null) {
        store(object);
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      outcomes.add(object.outcome());
    }
    return outcomes;
  }

  /** Objects went to instances in turns, and come back so. */
  private List<ObjectRun> inOrder() {
    List<ObjectRun> objects = new ArrayList<>();
    int most = instances.stream().mapToInt(i -> i.objects().size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      for (InstanceRun instance : instances) {
        if (i < instance.objects().size()) {
          objects.add(instance.objects().get(i));
        }
      }
    }
    return objects;
  }

  private void store(ObjectRun run) {
    InputObject object = run.object();
    try {
      put(object.output(), run.output());
    } catch (IOException e) {
      TransformFault fault = notStored(object, e);
      run.fail(0, fault);
      log.fault(object, fault);
    }
  }

  private void put(ObjectUri uri, Spool output) throws IOException {
    Path file = output.file();
    if (file != null) {
      store.take(uri, file);
      return;
    }
    try (InputStream content = output.read()) {
      store.put(uri, content, output.size());
    }
  }

  private static TransformFault notStored(InputObject object, IOException e) {
    String where = "The output cannot be stored at " + object.output().text();
    return e instanceof RefusedObject
        ? new TransformFault(
            TransformRule.W1, FailureClass.CLIENT_ERROR, where + ": the store refuses the name.")
        : TransformFault.ofService(where + ".");
  }

  @Override
  public void close() throws IOException {
    for (InstanceRun instance : instances) {
      instance.close();
    }
  }
}
