package waybill.registry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.identity.Arn;
import waybill.registry.job.NewTransformJob;
import waybill.registry.job.TransformJob;
import waybill.registry.job.TransformState;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;
import waybill.registry.validation.ProfileRun;
import waybill.registry.validation.ValidationNames;
import waybill.registry.validation.ValidationRun;

/**
 * Makes what a validation runs, a model and a transform job for each profile. Models and jobs of a
 * package that was deleted stay, so a package made again under its name finds their names taken and
 * gets others.
 */
final class ValidationJobs {
  private ValidationJobs() {}

  /**
   * Why profiles that have not begun cannot run.
   *
   * @return empty when they can, and as long as images are being scanned
   */
  static Optional<String> refusal(ValidationRun run, ModelPackage modelPackage) {
    if (run.scans().isOpen()) {
      return Optional.empty();
    }
    if (run.scans().brokenRule().isPresent()) {
      return Optional.of(
          "ClientError: the profile did not run, as scans of images failed: "
              + run.scans().failedNames()
              + ".");
    }
    return modelPackage.inferenceSpecification() == null
        ? Optional.of("ClientError: the package has no inference specification that could be run.")
        : Optional.empty();
  }

  /** Makes the model, as AWS does in its owner's account, and the job of a profile that can run. */
  static ProfileRun begun(
      Transaction transaction, ValidationRun run, ProfileRun profile, ModelPackage modelPackage) {
    Arn arn = modelPackage.key().arn();
    Optional<Structure> definition =
        modelPackage.validationProfiles().stream()
            .filter(p -> p.findText("ProfileName").filter(profile.profile()::equals).isPresent())
            .flatMap(p -> p.findStructure("TransformJobDefinition").stream())
            .findFirst();
    if (definition.isEmpty()) {
      return profile.ended(
          TransformState.FAILED, "ClientError: the package has no profile of this name any more.");
    }
    Structure specification = Objects.requireNonNull(modelPackage.inferenceSpecification());
    Instant at = transaction.act().at();
    String model = putModel(transaction, modelPackage, specification, at);
    RecordKey key = freeJob(transaction, run, profile.profile(), modelPackage);
    NewTransformJob wanted = new NewTransformJob(key.name(), model, List.of(), definition.get());
    TransformJob job =
        TransformJob.made(wanted, key, specification, at)
            .ofPackage(arn, profile.profile())
            .scanned(run.scans().documents());
    transaction.insert(job.kept(at));
    return profile.begun(key.name());
  }

  private static RecordKey freeJob(
      Transaction transaction, ValidationRun run, String profile, ModelPackage modelPackage) {
    for (int taken = 0; ; taken++) {
      RecordKey key =
          jobKey(
              run,
              ValidationNames.job(
                  modelPackage.key().arn(),
                  modelPackage.createdAt(),
                  taken,
                  profile,
                  run.attempt()));
      if (transaction.findRecord(key).isEmpty()) {
        return key;
      }
    }
  }

  /** The name of the model of this package: that of an attempt before, or a new one. */
  private static String putModel(
      Transaction transaction, ModelPackage modelPackage, Structure specification, Instant at) {
    Arn arn = modelPackage.key().arn();
    Structure members = model(modelPackage, specification);
    for (int taken = 0; ; taken++) {
      String name = ValidationNames.model(arn, modelPackage.createdAt(), taken);
      RecordKey key = RecordKey.of(RecordKind.MODEL, arn.tenant(), name);
      Optional<Stored<KeptRecord>> found = transaction.findRecord(key);
      if (found.isEmpty()) {
        transaction.insert(new KeptRecord(key, at, null, null, members));
        return name;
      }
      if (found.get().value().members().equals(members)) {
        return name;
      }
    }
  }

  private static Structure model(ModelPackage modelPackage, Structure specification) {
    Map<String, Document> members = new LinkedHashMap<>();
    members.put(
        "PrimaryContainer",
        new Structure(Map.of("ModelPackageName", new Text(modelPackage.key().arn().text()))));
    modelPackage
        .carried()
        .findStructure("ValidationSpecification")
        .flatMap(found -> found.findText("ValidationRole"))
        .ifPresent(role -> members.put("ExecutionRoleArn", new Text(role)));
    members.put("EnableNetworkIsolation", new Flag(false));
    members.put("InferenceSpecification", specification);
    return new Structure(members);
  }

  /** The key of a transform job of an attempt. */
  static RecordKey jobKey(ValidationRun run, String name) {
    return RecordKey.of(RecordKind.TRANSFORM_JOB, run.key().tenant(), name);
  }
}
