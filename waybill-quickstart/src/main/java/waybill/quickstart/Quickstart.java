package waybill.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waybill.quickstart.iris.Flower;
import waybill.quickstart.iris.IrisModel;
import waybill.wire.json.JsonWriter;

/** The story that the quickstart tells, step by step. */
final class Quickstart {
  private static final String GROUP = "iris";
  private static final String BUCKET = "waybill-quickstart";
  private static final String SUMMARY =
      """
      {Approval: ModelApprovalStatus, Because: ApprovalDescription,
                    Status: ModelPackageStatus, Stage: ModelLifeCycle.Stage,
                    Image: InferenceSpecification.Containers[0].Image,
                    Model: InferenceSpecification.Containers[0].ModelDataUrl,
                    Members: length(keys(@))}\
      """;

  private final Page page;
  private final Launcher launcher;
  private final Workplace place;
  private final Commands waybill;

  Quickstart(Page page, Launcher launcher, Workplace place) {
    this.page = page;
    this.launcher = launcher;
    this.place = place;
    this.waybill = Commands.waybill(launcher, place.data());
  }

  /** Tells it all; the server goes on after it only when it is to be kept. */
  void tell(boolean keep) throws StepFailed, IOException, InterruptedException {
    page.progress("starting a server in " + place.data());
    ServerProcess server = place.startServer(launcher);
    page.progress("running the model over its flowers");
    IrisModel model = IrisModel.run();
    ModelObjects objects = ModelObjects.write(new ObjectDirectory(place.data(), BUCKET), model);
    String endpoint = server.awaitEndpoint();
    page.progress("the server listens on " + endpoint);

    page.line("Waybill quickstart: a real model, from its file to an approved version.");
    introduce(model, objects);
    String groupArn = createGroup();
    String arn = register(new PackageRequest(GROUP, account(groupArn), commit(), model, objects));
    validate(arn.strip(), objects);
    approve(arn, model);
    describe();
    describeWithAws(endpoint);

    NextSteps next = new NextSteps(page, launcher.typed(), place);
    if (keep) {
      place.keep();
      next.withServer(endpoint, server.pid());
    } else {
      next.withoutServer();
    }
  }

  private void introduce(IrisModel model, ModelObjects objects) {
    var quality = model.quality();
    page.heading("The model tells three species of iris (ONNX, a linear classifier).");
    page.answer(
        String.format(
            Locale.ROOT,
            "Run over %d flowers by ONNX Runtime %s: %d right, accuracy %.3f.",
            quality.total(),
            model.runtimeVersion(),
            quality.right(),
            quality.accuracy()));
    page.answer(String.format("%-12s %10s %10s %10s", "species", "precision", "recall", "f1"));
    for (int species = 0; species < Flower.SPECIES.size(); species++) {
      page.answer(
          String.format(
              Locale.ROOT,
              "%-12s %10.3f %10.3f %10.3f",
              Flower.SPECIES.get(species),
              quality.precision(species),
              quality.recall(species),
              quality.f1(species)));
    }
    page.heading("Packed and stored, with " + objects.reports().size() + " reports beside it:");
    page.answer(objects.archive().uri() + ", " + objects.archive().size() + " bytes");
    page.answer(objects.archive().digest());
  }

  private String createGroup() throws StepFailed, IOException, InterruptedException {
    page.heading("1. A group for the versions of the model");
    return show(
        List.of(
            "create-model-package-group",
            "--model-package-group-name",
            GROUP,
            "--model-package-group-description",
            "Which iris is it?",
            "--tags",
            "Key=purpose,Value=example",
            "Key=data,Value=iris",
            "--query",
            "ModelPackageGroupArn",
            "--output",
            "text"));
  }

  private String register(PackageRequest request)
      throws StepFailed, IOException, InterruptedException {
    Path file = place.own().resolve("version-1.json");
    Files.writeString(file, JsonWriter.write(request.object()));
    page.heading("2. Version 1, with every section that has something true to say");
    return show(
        List.of(
            "create-model-package",
            "--cli-input-json",
            "file://" + file,
            "--query",
            "ModelPackageArn",
            "--output",
            "text"));
  }

  private void validate(String arn, ModelObjects objects)
      throws StepFailed, IOException, InterruptedException {
    page.heading("3. Its validation: a transform job of waybill/onnx:1 over all flowers");
    page.progress("waiting for the validation");
    Path bucket = place.data().resolve("objects").resolve(BUCKET);
    ValidationStep validation = new ValidationStep(waybill, objects, bucket);
    page.answer("Status " + validation.await(arn) + ": " + validation.outcome());
  }

  private void approve(String arn, IrisModel model)
      throws StepFailed, IOException, InterruptedException {
    page.heading("4. Its approval");
    show(
        List.of(
            "update-model-package",
            "--model-package-arn",
            arn,
            "--model-approval-status",
            "Approved",
            "--approval-description",
            model.quality().right() + " of " + model.quality().total() + " flowers told right",
            "--model-life-cycle",
            "Stage=Development,StageStatus=Approved",
            "--query",
            "ModelPackageArn",
            "--output",
            "text"));
  }

  private void describe() throws StepFailed, IOException, InterruptedException {
    page.heading("5. What the registry says of it now");
    show(summary());
  }

  private void describeWithAws(String endpoint)
      throws StepFailed, IOException, InterruptedException {
    Optional<Path> program = Launcher.onPath("aws");
    if (program.isEmpty()) {
      page.heading("6. The aws command is not installed here; it would say the same.");
      return;
    }
    page.heading("6. The same through the aws command");
    Commands aws = Commands.aws(program.get(), place.data(), endpoint);
    List<String> question = List.of("describe-model-package", "--model-package-name", GROUP + "/1");
    page.command("aws sagemaker", question);
    String answer = aws.run(question);
    boolean same = answer.equals(waybill.run(question));
    page.answer(
        answer.lines().count()
            + " lines of JSON, "
            + (same ? "the same" : "NOT the same")
            + " as waybill prints.");
  }

  private static List<String> summary() {
    return List.of(
        "describe-model-package",
        "--model-package-name",
        GROUP + "/1",
        "--output",
        "table",
        "--query",
        SUMMARY);
  }

  private String show(List<String> arguments) throws StepFailed, IOException, InterruptedException {
    page.command(launcher.typed(), arguments);
    String answer = waybill.run(arguments);
    page.answer(answer);
    return answer;
  }

  private static String account(String arn) {
    return arn.split(":", -1)[4];
  }

  /** The commit of the source tree that the launcher lies in, if it lies in one. */
  private Optional<String> commit() throws IOException, InterruptedException {
    Optional<Path> git = Launcher.onPath("git");
    Path tree = launcher.program().resolveSibling("");
    if (git.isEmpty() || !Files.exists(tree.resolve(".git"))) {
      return Optional.empty();
    }
    Process process =
        new ProcessBuilder(git.get().toString(), "rev-parse", "HEAD")
            .directory(tree.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String id = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? Optional.of(id.strip()) : Optional.empty();
  }
}
