package waybill.server.staging;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.artifact.StagingRefusal;

/**
 * Turns plans into directories. May be used from any thread.
 *
 * <p>A tree grows in a private directory beside the target and is renamed when all of it was
 * checked, written and synced, so a target is either there as a whole or not at all, whatever
 * happens. A refusal or a fault leaves nothing. A run that is killed leaves the private directory,
 * and so does one that is interrupted while there are objects of a prefix: the next run for the
 * same target goes on with those of its files that were complete. Archives are read anew.
 */
public final class Stager {
  private static final String TREE = "tree";

  private final ObjectStore objects;
  private final StagingOptions options;

  public Stager(ObjectStore objects, StagingOptions options) {
    this.objects = objects;
    this.options = options;
  }

  StagingOptions options() {
    return options;
  }

  /**
   * Stages all mounts: each directory of the container comes to lie below the target, so {@code
   * /opt/ml/model} is {@code TARGET/opt/ml/model}. Directories have the mode 0755, files 0644, or
   * 0755 where an archive has any execute bit.
   *
   * @param into a directory that is not there yet, or is empty and no mount point; its parents are
   *     made
   * @return the trees in the order of the mounts
   * @throws StagingRefusal when artifacts break a rule
   * @throws OccupiedTarget when there is something at the target
   * @throws StagingFault when a store or a disk fails
   * @throws InterruptedException when the thread was interrupted
   */
  public List<StagedTree> stage(StagingPlan plan, Path into)
      throws StagingRefusal, IOException, InterruptedException {
    Path target = into.toAbsolutePath().normalize();
    Workspace.requireFree(target);
    try (Workspace workspace = Workspace.open(target)) {
      return interruptibly(
          () -> {
            List<StagedTree> trees = write(plan, workspace);
            workspace.publish(TREE);
            return trees;
          },
          () -> workspace.keep(plan.mounts()));
    }
  }

  /**
   * What staging would give, found by reading all objects and writing nothing.
   *
   * @throws StagingRefusal as {@link #stage} would
   */
  public List<StagedTree> preview(StagingPlan plan)
      throws StagingRefusal, IOException, InterruptedException {
    return interruptibly(
        () -> {
          List<StagedTree> trees = new ArrayList<>();
          for (Mount mount : plan.mounts()) {
            TreeFiller filler = new TreeFiller(objects, options, TreeTarget.NOWHERE);
            trees.add(filler.fill(mount, Resumption.NONE));
          }
          return trees;
        },
        () -> {});
  }

  /** Writes one tree that is to be shared, and its manifest, and makes them the target. */
  void write(Mount mount, Workspace workspace, String treeName, String manifestName)
      throws StagingRefusal, IOException, InterruptedException {
    Path entry = workspace.path(TREE);
    Path root = entry.resolve(treeName);
    StagingOptions whole = options.withDigests(true); // the manifest has them
    List<Resumption.Place> places = List.of(new Resumption.Place(mount, ""));
    interruptibly(
        () -> {
          try (Resumption resumption =
                  Resumption.open(workspace.path("journal"), root, places, whole);
              SyncQueue syncs = new SyncQueue()) {
            DiskTree outer = DiskTree.at(entry, Modes.STAGED, syncs);
            DiskTree tree = DiskTree.at(root, Modes.SHARED, syncs);
            StagedTree staged = new TreeFiller(objects, whole, tree).fill(mount, resumption);
            tree.finish();
            TreeManifest.write(entry.resolve(manifestName), staged);
            syncs.add(FileChannel.open(entry.resolve(manifestName), StandardOpenOption.WRITE));
            outer.finish();
            workspace.publish(TREE);
            return staged;
          }
        },
        () -> workspace.keep(List.of(mount)));
  }

  private List<StagedTree> write(StagingPlan plan, Workspace workspace)
      throws StagingRefusal, IOException, InterruptedException {
    List<Resumption.Place> places =
        plan.mounts().stream()
            .map(mount -> new Resumption.Place(mount, ContainerPath.relative(mount.directory())))
            .toList();
    Path root = workspace.path(TREE);
    try (Resumption resumption = Resumption.open(workspace.path("journal"), root, places, options);
        SyncQueue syncs = new SyncQueue()) {
      DiskTree tree = DiskTree.at(root, Modes.STAGED, syncs);
      ContainerPath.make(places.stream().map(Resumption.Place::path).toList(), tree);
      List<StagedTree> trees = new ArrayList<>();
      for (Resumption.Place place : places) {
        TreeFiller filler = new TreeFiller(objects, options, tree.below(place.path()));
        trees.add(filler.fill(place.mount(), resumption));
      }
      tree.finish();
      return trees;
    }
  }

  private interface Work<T> {
    T run() throws StagingRefusal, IOException, InterruptedException;
  }

  /** Lets a file operation that ended by interruption be told as one. */
  private static <T> T interruptibly(Work<T> work, Runnable whenInterrupted)
      throws StagingRefusal, IOException, InterruptedException {
    try {
      return work.run();
    } catch (InterruptedException e) {
      whenInterrupted.run();
      throw e;
    } catch (IOException e) {
      if (Thread.interrupted()) {
        whenInterrupted.run();
        InterruptedException interrupted = new InterruptedException();
        interrupted.initCause(e);
        throw interrupted;
      }
      throw e;
    }
  }
}
