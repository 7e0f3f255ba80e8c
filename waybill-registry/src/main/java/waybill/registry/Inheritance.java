package waybill.registry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.algorithm.SourceAlgorithm;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Reach;
import waybill.registry.model.Model;
import waybill.registry.modelpackage.CreationRules;
import waybill.registry.modelpackage.ModelPackageUpdate;
import waybill.registry.modelpackage.NewModelPackage;
import waybill.registry.modelpackage.SourceUri;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.Reads;

/**
 * The inference specification of a package that brings none: copied from the package or model that
 * its SourceUri names, or from its algorithm. Later changes of the source do not reach the copy.
 */
final class Inheritance {
  private Inheritance() {}

  /** Passes a caller that may name the sources. */
  static void reach(Caller caller, String operation, NewModelPackage wanted) {
    reach(caller, operation, wanted.sourceUri());
    algorithm(wanted)
        .ifPresent(source -> Reach.require(caller, operation, source.arn(caller.tenant())));
  }

  static void reach(Caller caller, String operation, @Nullable String sourceUri) {
    SourceUri.source(sourceUri).ifPresent(source -> Reach.require(caller, operation, source));
  }

  /** The wish with what its source gives. */
  static NewModelPackage filled(Reads reads, Caller caller, NewModelPackage wanted) {
    Optional<Arn> source = SourceUri.source(wanted.sourceUri());
    if (source.isPresent()) {
      return wanted.inheriting(specification(reads, source.get()));
    }
    Optional<SourceAlgorithm> algorithm = algorithm(wanted);
    if (algorithm.isEmpty()) {
      return wanted;
    }
    Arn arn = algorithm.get().arn(caller.tenant());
    NewModelPackage filled =
        wanted.inheriting(algorithm.get().specification(Algorithms.require(reads, arn).value()));
    CreationRules.checkInherited(filled);
    return filled;
  }

  /** The update with what its source gives. */
  static ModelPackageUpdate filled(Reads reads, ModelPackageUpdate update) {
    return SourceUri.source(update.sourceUri())
        .map(source -> update.inheriting(specification(reads, source)))
        .orElse(update);
  }

  /** A specification of the caller's own goes before that of an algorithm. */
  private static Optional<SourceAlgorithm> algorithm(NewModelPackage wanted) {
    return wanted.inferenceSpecification() == null
        ? SourceAlgorithm.of(wanted.carried())
        : Optional.empty();
  }

  private static @Nullable Structure specification(Reads reads, Arn source) {
    if (source.resource().startsWith("model/")) {
      return RecordKey.of(RecordKind.MODEL, source)
          .flatMap(reads::findRecord)
          .flatMap(model -> Model.specification(model.value()))
          .orElseThrow(() -> Missing.model(source));
    }
    return ModelPackages.require(reads, source).value().inferenceSpecification();
  }
}
