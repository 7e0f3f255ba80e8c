package waybill.server.staging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import waybill.server.staging.Journal.Completed;

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
    List<TreeCopy.Step> steps = new ArrayList<>();
    List<PartedCopy> parted = new ArrayList<>();
    for (PlannedFile file : files) {
      Completed complete = resumption.complete(mount, file);
      if (complete != null) {
        steps.add(() -> keep(file, complete));
      } else if (reader.isFasterInParts(file.object())) {
        PartedCopy copy =
            new PartedCopy(reader, file, target, staged -> note(mount, file, staged, resumption));
        parted.add(copy);
        steps.addAll(copy.steps());
      } else {
        steps.add(() -> note(mount, file, reader.copy(file, target), resumption));
      }
    }
    try {
      TreeCopy.run(steps, options.parallel());
    } finally {
      for (PartedCopy copy : parted) {
        copy.close();
      }
    }
  }

  private void note(Mount mount, PlannedFile file, StagedFile staged, Resumption resumption)
      throws IOException {
    resumption.add(mount, file, staged.sha256());
    notes.file(staged);
    options.progress().file(file.path());
  }

  /** Takes over what an earlier run has completed. */
  private void keep(PlannedFile file, Completed complete) throws StagingRefusal {
    if (complete.digest() != null) {
      reader.checkPin(file.object(), complete.digest());
    }
    notes.file(new StagedFile(file.path(), file.object().size(), complete.digest(), false));
    options.progress().file(file.path());
  }
}
