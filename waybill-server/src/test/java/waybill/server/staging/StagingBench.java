package waybill.server.staging;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import waybill.registry.artifact.ModelSource;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlanner;
import waybill.server.files.LocalDisk;
import waybill.server.objects.ObjectDirectory;

/**
 * How long staging the objects below a prefix takes in a process that has staged before, as a
 * server has that stages for its jobs, and {@code cp -r} of the same files in turns: listing,
 * planning, copying and syncing, without digests.
 */
public final class StagingBench {
  private StagingBench() {}

  /**
   * Prints seconds by turns.
   *
   * @param args a data directory, a prefix in its bucket {@code models}, a directory that is not
   *     there yet and the number of turns
   */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    ObjectUri prefix = new ObjectUri("models", args[1]);
    Path into = Path.of(args[2]);
    for (int turn = 0; turn < Integer.parseInt(args[3]); turn++) {
      double copy = seconds(() -> copy(data.resolve("objects/models").resolve(args[1]), into));
      remove(into);
      double staging = seconds(() -> stage(data, prefix, into));
      remove(into);
      System.out.printf(Locale.ROOT, "%.3f %.3f%n", copy, staging);
    }
  }

  private interface Deed {
    void run() throws Exception;
  }

  private static double seconds(Deed deed) throws Exception {
    long begin = System.nanoTime();
    deed.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void copy(Path from, Path into) throws Exception {
    run("cp", "-r", from.toString(), into.toString());
  }

  private static void remove(Path directory) throws Exception {
    run("rm", "-rf", directory.toString());
  }

  private static void run(String... words) throws Exception {
    if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException(List.of(words) + " failed");
    }
  }

  private static void stage(Path data, ObjectUri prefix, Path into) throws Exception {
    ObjectDirectory objects = new ObjectDirectory(new LocalDisk(), data.resolve("objects"));
    ModelSource source =
        new ModelSource(
            "/opt/ml/model", prefix.text(), prefix, true, false, null, null, null, false);
    StagingPlan plan =
        new StagingPlanner(objects, List.of(), StagingLimits.DEFAULT).plan(List.of(source));
    new Stager(objects, StagingOptions.DEFAULT.withDigests(false)).stage(plan, into);
  }
}
