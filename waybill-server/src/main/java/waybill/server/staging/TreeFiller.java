package waybill.server.staging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.PathRules;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.artifact.StagingPlan.Archive;
import waybill.registry.artifact.StagingPlan.Files;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.artifact.StagingPlan.PlannedFile;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;
import waybill.registry.history.Digest;

/** Fills one tree. Serves once. */
final class TreeFiller {
  private final ObjectReader reader;
  private final StagingOptions options;
  private final TreeTarget target;
  private final TreeNotes notes = new TreeNotes();

  TreeFiller(ObjectStore objects, StagingOptions options, TreeTarget target) {
    this.reader = new ObjectReader(objects, options);
    this.options = options;
    this.target = target;
  }

  StagedTree fill(Mount mount, Resumption resumption)
      throws StagingRefusal, IOException, InterruptedException {
    switch (mount.content()) {
      case Archive(var object) -> reader.unpack(object, target, notes);
      case Files(var files) -> {
        check(mount, files);
        Set<String> directories = new TreeSet<>();
        for (PlannedFile file : files) {
          ContainerPath.addWithParents(parent(file.path()), directories);
        }
        for (String directory : directories) {
          target.directory(directory);
        }
        copyAll(mount, files, resumption);
      }
    }
    return notes.tree(mount.directory());
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /**
   * Limits are known before anything is read; names are checked once more, as files depend on it.
   */
  private void check(Mount mount, List<PlannedFile> files) throws StagingRefusal {
    if (files.size() > options.limits().members()) {
      throw new StagingRefusal(
          StagingRule.B2,
          mount.name(),
          "There are "
              + files.size()
              + " objects below the prefix, and the limit is "
              + options.limits().members()
              + ".");
    }
    long bytes = 0;
    for (PlannedFile file : files) {
      PathRules.checkKey(file.path(), file.object().uri().text());
      bytes += file.object().size();
      if (bytes > options.limits().bytes()) {
        throw new StagingRefusal(
            StagingRule.B1,
            mount.name(),
            "The model data is too large: the objects have more than the "
                + options.limits().bytes()
                + " bytes that are the limit here.");
      }
    }
  }

  private void copyAll(Mount mount, List<PlannedFile> files, Resumption resumption)
      throws StagingRefusal, IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    List<Thread> workers = new ArrayList<>();
    Runnable work =
        () -> {
          try {
            for (int i = next.getAndIncrement();
                i < files.size() && failure.get() == null;
                i = next.getAndIncrement()) {
              copy(mount, files.get(i), resumption);
            }
          } catch (Throwable e) { // thrown again by the thread that waits
            failure.compareAndSet(null, e);
            workers.forEach(Thread::interrupt); // the others may be in the middle of large objects
          }
        };
    int count = Math.min(options.parallel(), files.size());
    for (int i = 0; i < count; i++) {
      workers.add(Thread.ofVirtual().name("staging-copy-", i).unstarted(work));
    }
    workers.forEach(Thread::start);
    join(workers, failure);
  }

  private void copy(Mount mount, PlannedFile file, Resumption resumption)
      throws StagingRefusal, IOException, InterruptedException {
    Digest complete = resumption.complete(mount, file);
    if (complete == null) {
      notes.file(
          reader.copy(file, target, (planned, digest) -> resumption.add(mount, planned, digest)));
      return;
    }
    reader.checkPin(file.object(), complete);
    notes.file(new StagedFile(file.path(), file.object().size(), complete, false));
    options.progress().file(file.path());
  }

  /** Waits for all, also after a failure: none may still write when the tree is removed. */
  private static void join(List<Thread> workers, AtomicReference<@Nullable Throwable> failure)
      throws StagingRefusal, IOException, InterruptedException {
    boolean interrupted = false;
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
          failure.compareAndSet(null, e);
          workers.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted) {
      throw new InterruptedException();
    }
    switch (failure.get()) {
      case null -> {}
      case StagingRefusal e -> throw e;
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }
}
