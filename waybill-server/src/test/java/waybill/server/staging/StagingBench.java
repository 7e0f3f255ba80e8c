package waybill.server.staging;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final int TURNS = 20;

  /** So many turns count, the last ones: the others compile. */
  private static final int COUNTED = 9;

  /**
   * Prints the medians and their ratio.
   *
   * @param args a data directory, a prefix in its bucket {@code models}, a directory to stage to,
   *     which is made anew each time, and how many megabytes a memory disk shall have at hand
   */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    ObjectUri prefix = new ObjectUri("models", args[1]);
    Path into = Path.of(args[2]);
    int megabytes = Integer.parseInt(args[3]);
    List<Double> copies = new ArrayList<>();
    List<Double> stagings = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      prepare(into, megabytes);
      copies.add(seconds(() -> copy(data.resolve("objects/models").resolve(args[1]), into)));
      prepare(into, megabytes);
      stagings.add(seconds(() -> stage(data, prefix, into)));
    }
    prepare(into, 0);
    System.out.printf(
        Locale.ROOT,
        "%ncp -r %.2f s, staging by a process that has staged before %.2f s: %.2f times as fast%n",
        median(copies),
        median(stagings),
        median(copies) / median(stagings));
  }

  private static double median(List<Double> seconds) {
    List<Double> counted = seconds.subList(TURNS - COUNTED, TURNS).stream().sorted().toList();
    return counted.get(COUNTED / 2);
  }

  /** Removes what was staged, and lets a memory disk have its pages from the host. */
  private static void prepare(Path into, int megabytes) throws Exception {
    run("rm", "-rf", into.toString());
    Path filler = into.resolveSibling("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] some = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        out.write(some);
      }
    }
    Files.delete(filler);
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
