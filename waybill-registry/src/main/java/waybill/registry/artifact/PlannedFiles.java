package waybill.registry.artifact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import waybill.registry.artifact.StagingPlan.Files;
import waybill.registry.artifact.StagingPlan.PlannedFile;

/** Gathers the files of one directory and refuses those that cannot be beside each other. */
final class PlannedFiles {
  private final StagingLimits limits;
  private final List<StagingRefusal> refusals;
  private final Map<String, StoredObject> files = new HashMap<>();
  private long bytes;

  PlannedFiles(StagingLimits limits, List<StagingRefusal> refusals) {
    this.limits = limits;
    this.refusals = refusals;
  }

  /** Takes a file, or records why not. */
  void add(String path, StoredObject object) {
    String name = object.uri().text();
    try {
      PathRules.checkKey(path, name);
      if (files.putIfAbsent(path, object) != null) {
        throw new StagingRefusal(
            StagingRule.C2, name, "The object is listed twice. Leave one line out.");
      }
      bytes = Math.addExact(bytes, object.size());
    } catch (StagingRefusal refusal) {
      refusals.add(refusal);
    } catch (ArithmeticException tooLong) {
      bytes = Long.MAX_VALUE;
    }
  }

  /** The files that can be there together. */
  Files finished(ModelSource source) {
    refuseBelowFiles();
    if (bytes > limits.bytes()) {
      refuse(StagingRule.B1, source, bytes + " bytes, and " + limits.bytes() + " are allowed");
    }
    if (files.size() > limits.members()) {
      refuse(
          StagingRule.B2,
          source,
          files.size() + " files, and " + limits.members() + " are allowed");
    }
    TreeMap<String, StoredObject> sorted = new TreeMap<>(PathRules.BY_BYTES);
    sorted.putAll(files);
    return new Files(
        sorted.entrySet().stream().map(e -> new PlannedFile(e.getKey(), e.getValue())).toList());
  }

  private void refuse(StagingRule rule, ModelSource source, String what) {
    refusals.add(
        new StagingRefusal(
            rule, source.uri().text(), "The source has " + what + " for one directory."));
  }

  /** No file system has a name that is both a file and a directory. */
  private void refuseBelowFiles() {
    TreeMap<String, StoredObject> below = new TreeMap<>(PathRules.BY_BYTES);
    files.forEach(
        (path, object) -> {
          if (isBelowFile(path)) {
            below.put(path, object);
          }
        });
    for (StoredObject object : below.values()) {
      refusals.add(
          new StagingRefusal(
              StagingRule.C1,
              object.uri().text(),
              "A part of the path before the last is a file itself, by another object."
                  + " Rename one of the two."));
    }
    files.keySet().removeAll(below.keySet());
  }

  private boolean isBelowFile(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (files.containsKey(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }
}
