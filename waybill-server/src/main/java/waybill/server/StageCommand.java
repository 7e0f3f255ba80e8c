package waybill.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waybill.registry.artifact.ModelSource;
import waybill.registry.artifact.ModelSources;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlanner;
import waybill.registry.artifact.StagingPlanner.Survey;
import waybill.registry.artifact.StagingRefusal;
import waybill.server.files.Disk;
import waybill.server.objects.ObjectStores;
import waybill.server.staging.Stager;
import waybill.server.staging.StagingOptions;

/** {@code waybill stage}: makes the directories that a container would find, or shows them. */
final class StageCommand {
  private static final int DONE = 0;
  private static final int REFUSED = 3;

  private static final Set<String> OPTIONS =
      Set.of(
          "--definition",
          "--into",
          "--preview",
          "--digests",
          "--container",
          "--s3-endpoint-url",
          "--max-bytes",
          "--max-members",
          "--max-ratio",
          "--gated",
          "--config",
          "--data",
          "--output");

  private final Disk disk;
  private final Map<String, String> environment;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  StageCommand(
      Disk disk,
      Map<String, String> environment,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    this.disk = disk;
    this.environment = environment;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /**
   * Stages or shows, and tells what came of it.
   *
   * @return the exit code
   * @throws IOException when a store, a server or the disk does not do its part
   */
  int run(CommandLine line, DataDirectory data) throws IOException, InterruptedException {
    Set<String> known = new HashSet<>(OPTIONS);
    known.addAll(RegistryQuestion.OPTIONS);
    line.allow(known);
    if (line.has("--preview") == line.option("--into").isPresent()) {
      throw new UsageException("Expected --into DIR, or else --preview.");
    }
    StageReport report = new StageReport(out, isJson(line), needsDigests(line));
    ObjectsConfig config =
        ObjectsConfig.of(
            new GivenSettings(disk, environment).read(line.option("--config"), data, Map.of()));
    StagingLimits limits = limits(line, config.staging());
    List<ObjectUri> gates = gates(line, config);
    ContainerChoice chosen = new ContainerChoice(environment, in, data);
    try (ObjectStores stores = new ObjectWiring(disk, environment).of(line, config, data)) {
      ContainerChoice.Chosen container = chosen.of(line);
      List<ModelSource> sources = new ModelSources(stores).read(container.definition());
      StagingPlanner planner = new StagingPlanner(stores, gates, limits);
      StagingOptions options =
          StagingOptions.DEFAULT
              .withLimits(limits)
              .withPins(container.pins())
              .withDigests(needsDigests(line));
      return line.has("--preview")
          ? preview(planner.survey(sources), new Stager(stores, options), report)
          : stage(planner.plan(sources), stores, options, line, report);
    } catch (StagingRefusal refusal) {
      report.refused(List.of(refusal));
      return REFUSED;
    }
  }

  /** Shows all that can be told: archives that cannot be read do not hide the other directories. */
  private static int preview(Survey survey, Stager stager, StageReport report)
      throws IOException, InterruptedException {
    List<StagedTree> trees = new ArrayList<>();
    List<StagingRefusal> refusals = new ArrayList<>(survey.refusals());
    for (StagingPlan.Mount mount : survey.plan().mounts()) {
      try {
        trees.addAll(stager.preview(new StagingPlan(List.of(mount))));
      } catch (StagingRefusal refusal) {
        refusals.add(refusal);
      }
    }
    report.trees(trees, refusals);
    return refusals.isEmpty() ? DONE : REFUSED;
  }

  private int stage(
      StagingPlan plan,
      ObjectStores stores,
      StagingOptions options,
      CommandLine line,
      StageReport report)
      throws StagingRefusal, IOException, InterruptedException {
    Path into = Path.of(line.option("--into").orElseThrow());
    List<StagedTree> trees;
    try (StageProgress progress = StageProgress.on(err)) {
      trees = new Stager(stores, options.withProgress(progress)).stage(plan, into);
    }
    report.trees(trees, List.of());
    return DONE;
  }

  private static List<ObjectUri> gates(CommandLine line, ObjectsConfig config) {
    List<ObjectUri> gates = new ArrayList<>(config.gatedPrefixes());
    for (String text :
        line.option("--gated").map(given -> given.split(",", -1)).orElse(new String[0])) {
      gates.add(
          ObjectUri.parse(text)
              .orElseThrow(
                  () -> new UsageException("--gated must be places such as s3://bucket/prefix/.")));
    }
    return gates;
  }

  private static StagingLimits limits(CommandLine line, StagingLimits configured) {
    return new StagingLimits(
        number(line, "--max-bytes").orElse(configured.bytes()),
        number(line, "--max-members").orElse(configured.members()),
        line.option("--max-ratio").map(StageCommand::ratio).orElse(configured.ratio()));
  }

  private static Optional<Long> number(CommandLine line, String option) {
    return line.option(option)
        .map(
            text -> {
              if (!text.matches("[0-9]{1,18}")) {
                throw new UsageException(option + " must be a whole number, not '" + text + "'.");
              }
              return Long.valueOf(text);
            });
  }

  private static double ratio(String text) {
    if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      throw new UsageException("--max-ratio must be a number, 0 for any, not '" + text + "'.");
    }
    return Double.parseDouble(text);
  }

  /** A preview and a document tell them always; else they cost more than the copying itself. */
  private static boolean needsDigests(CommandLine line) {
    return line.has("--digests") || line.has("--preview") || isJson(line);
  }

  private static boolean isJson(CommandLine line) {
    String output = line.option("--output").orElse("table");
    if (!output.equals("table") && !output.equals("json")) {
      throw new UsageException("--output must be table or json, not '" + output + "'.");
    }
    return output.equals("json");
  }
}
